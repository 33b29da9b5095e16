//! Words that look like ours and are about something else: "læger" are no "lager", and an "eventyr" is no event.

use super::stem;

/// Whether a folded word is a common Danish word about something else: no slip of one of ours, no form and no compound of it.
///
/// ```
/// use search::analysis::{fold, is_other_word};
///
/// assert!(is_other_word(&fold("regnskov")));
/// assert!(!is_other_word(&fold("regnksab")));
/// ```
pub fn is_other_word(folded: &str) -> bool {
    let stem = stem(folded);
    listed(OTHER).any(|other| other == stem) || listed(BEGINNINGS).any(|beginning| folded.starts_with(beginning))
}

/// The words of a list. As one text they are read more easily than one a line, and take less room in the wasm than a list of texts.
fn listed(words: &str) -> impl Iterator<Item = &str> {
    words.split_ascii_whitespace()
}

/// How words begin that our forms or their parts begin with by chance.
const BEGINNINGS: &str = "
    aarene billedsprog billet billig billion blindskrift bookmaker danskvand editor elevator eventyr flyttekass foelgelig
    formsprog franskbroed gearkass groenlaend groensag grundskyld haandskrift kasern kassevogn klimaanlaeg koereplan kontinent
    kontinu kortslutning kropssprog kultursociolog laesion landsplan loft lokalplan messing notebook password planet raekkefoelge
    regnskov skrifttype skrivemaskin skyldfoelelse slagmark socialdemokrat socialis socialraadgiv sommer spanskroer svensknoegle
    talent tegnsprog tidsskrift underskrift valgresultat verdensplan vildmark
";

/// Stems, in order: of some 21,000 common words those that were taken for a slip and mean something else.
const OTHER: &str = "
    aeldr aend afledn afloesn afsa afsaetn afstamn afva afvisn alg anmeld assen befal befind beholdn bekend belaegn bemand beslutn
    betegn bier bjerg bland boks bortfo braek brik brydn bud buer byer caf champagn delstat din elv erkla faelg fald farl flest
    flod flyd flytn flyv flyvn fod foed foedselsdato for forbedr fordrag fordriv foregiv forelagt foren foreslaa forestaa
    forestaar foretrak forfatn forhandl forhindr forlad forlov forlyd formel fornem forspr forstad forstand forur forvandl forvar
    frakt frank fremmest fremmo fremmoedt gren grev haend haendel hjem holdn hovedbygn indflyd indik indloeb infic insist invad
    irrit irsk kampvogn kant kind klas knud koma koncern kong konstant konvoj kopi kor kort kroeb kvaest laeg lagn lak lanc lang
    ledn legeplad loegn loest logen loren maerk maet medit melodi migra modarbejd moed nedsa nut oekolog oevel ombygn omslag
    opbakn opfo ophaev opho opklar opladn oplaesn oplo opro oprydn oprykn opstign organist overskred passag personbil plank plant
    pos pot praedikant praest pres producent prof profil redn reg regnskov rejsn ren rensn retn rok rygn rynk saetn sags scan
    skabn skaeld skaenk skan skil skildr skiv skraan skrid skrig skuld skur skyd skyl skynd slag slagtn slem soem spaend stam stat
    stemn stempl stign stil stram stramn stream stroem stum styrk styrt suppl surf svoem syr tekstil toerst traen traeng trail
    udbygn udlaegn udlejn udlign udredn udrensn udsend udsigt udskift udskil udveksl udvind udvisn und undersid vared varetag vend
    visa
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_stems_and_in_order() {
        assert!(listed(OTHER).is_sorted() && listed(BEGINNINGS).is_sorted());
        let no_stem = listed(OTHER).find(|word| stem(word) != *word);
        assert_eq!(no_stem, None, "it would never be found");
    }
}
