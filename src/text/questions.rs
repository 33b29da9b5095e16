//! "Spørgsmål at stille": what to ask, and whom. They name no limits, rates or rights: those change, and others decide on them.

use plan::Situation;

use super::{Words, words};

pub const TITLE: Words = words("Spørgsmål at stille", "Questions to ask");
pub const WHICH: Words = words("Hvad passer på dig?", "What fits you?");
pub const WHY: Words = words(
    "Vælg, hvis du vil have en liste med spørgsmål. Valget gemmes i planen og sendes ingen steder hen.",
    "Choose if you want a list of questions. The choice is saved in the plan and sent nowhere.",
);
pub const FORGET: Words = words("Glem valget", "Forget the choice");
pub const FORGOTTEN: Words = words("Valget er glemt.", "The choice is forgotten.");
pub const CHOSEN: Words = words("Spørgsmålene står nu på siden.", "The questions are now on the page.");
pub const OURS: Words = words(
    "Spørgsmålene er vores forslag. Regler og beløb ændrer sig, og kun dem, du spørger, kan svare.",
    "The questions are our suggestion. Rules and amounts change, and only those you ask can answer.",
);
pub const NUMBERS: Words = words("Kursusnumre", "Course numbers");
pub const COPY: Words = words("Kopiér alle kursusnumre", "Copy all course numbers");
pub const COPIED: Words = words("Kursusnumrene er kopieret.", "The course numbers are copied.");
pub const COPY_FAILED: Words = words(
    "Browseren lod os ikke kopiere. Kopiér numrene på siden.",
    "The browser did not let us copy. Copy the numbers on the page.",
);
pub const LINKS: Words = words("Læs mere", "Read more");
pub const ASK_SCHOOL: Words = words("Spørg skolen", "Ask the school");

/// What is asked of a school, whoever asks.
pub const OF_SCHOOL: [Words; 5] = [
    words(
        "Bliver kurset holdt, hvornår, og hvor? Kan jeg være med online?",
        "Will the course be held, when, and where? Can I join online?",
    ),
    words("Hvordan melder jeg mig til, og hvornår er fristen?", "How do I enrol, and when is the deadline?"),
    words(
        "Hvad koster det for mig, og hvad kommer der oven i?",
        "What does it cost for me, and what comes on top of that?",
    ),
    words("Hvad skal jeg kunne i forvejen?", "What must I know beforehand?"),
    words("Hvad sker der, hvis kurset bliver aflyst?", "What happens if the course is cancelled?"),
];

/// The situations, as the reader would say them.
pub const fn situation(situation: Situation) -> Words {
    match situation {
        Situation::Working => words("Jeg er i job", "I have a job"),
        Situation::Unemployed => words("Jeg er ledig", "I am unemployed"),
        Situation::Helping => words("Jeg hjælper andre", "I help others"),
    }
}

/// Whom to ask first.
pub const fn whom(situation: Situation) -> Words {
    match situation {
        Situation::Working => words("Spørg din arbejdsgiver", "Ask your employer"),
        Situation::Unemployed => words("Spørg din a-kasse eller kommune", "Ask your unemployment fund or municipality"),
        Situation::Helping => words("Afklar med den, du hjælper", "Settle with the person you help"),
    }
}

const OF_EMPLOYER: [Words; 5] = [
    words("Kan jeg få fri til kurserne på de dage?", "Can I get those days off for the courses?"),
    words(
        "Får jeg løn imens? Kan virksomheden søge VEU-godtgørelse?",
        "Am I paid meanwhile? Can the company apply for the VEU allowance?",
    ),
    words(
        "Er der en kompetencefond i vores overenskomst, og hvem søger?",
        "Does our collective agreement have a competence fund, and who applies?",
    ),
    words(
        "Betyder den uddannelse, jeg har, noget for pris og godtgørelse?",
        "Does the education I have matter for price and allowance?",
    ),
    words("Hvem melder mig til?", "Who enrols me?"),
];

const OF_FUND: [Words; 6] = [
    words(
        "Kan jeg tage disse kurser, mens jeg er ledig, og hvad skal der til?",
        "Can I take these courses while I am unemployed, and what does it take?",
    ),
    words(
        "Skal kurserne stå på en bestemt liste, og gør de det?",
        "Must the courses be on a certain list, and are they?",
    ),
    words(
        "Hvem skal godkende planen, og hvornår skal jeg have svaret?",
        "Who must approve the plan, and when must I have the answer?",
    ),
    words(
        "Hvad får jeg udbetalt imens, og skal jeg stadig søge job?",
        "What am I paid during the course, and must I still look for jobs?",
    ),
    words("Hvem betaler for kursus og transport?", "Who pays for course and transport?"),
    words("Betyder den uddannelse, jeg har, noget for svaret?", "Does the education I have matter for the answer?"),
];

const OF_OTHER: [Words; 5] = [
    words(
        "Hvem skal sige ja: arbejdsgiver, a-kasse eller kommune?",
        "Who must say yes: employer, unemployment fund or municipality?",
    ),
    words(
        "Hvilken uddannelse er der i forvejen? Den kan have betydning for pris og vilkår.",
        "What education is there already? It may matter for price and conditions.",
    ),
    words("Passer dage, tider og transport?", "Do days, hours and transport fit?"),
    words(
        "Er der brug for hjælp til dansk, læsning eller andet undervejs?",
        "Is help needed with Danish, reading or anything else on the way?",
    ),
    words("Hvem melder til, og hvem følger op?", "Who enrols, and who follows up?"),
];

/// What to ask them.
pub const fn of(situation: Situation) -> &'static [Words] {
    match situation {
        Situation::Working => &OF_EMPLOYER,
        Situation::Unemployed => &OF_FUND,
        Situation::Helping => &OF_OTHER,
    }
}

const FUNDS: Link = ("funds", words("Kompetencefonde", "Competence funds"));
const ALLOWANCE: Link = ("allowance", words("VEU-godtgørelse", "VEU allowance"));
const SIX_WEEKS: Link = ("six_weeks", words("6 ugers jobrettet uddannelse", "Six weeks of job-directed training"));
const GUIDANCE: Link = ("guidance", words("Vejledning om voksenuddannelse", "Guidance on adult education"));
const SEARCH: Link = ("search", words("Find datoer og skoler", "Find dates and schools"));

/// The name of an address of the guide, and what it is called.
type Link = (&'static str, Words);

/// Which addresses belong to it.
pub const fn links(situation: Situation) -> &'static [Link] {
    match situation {
        Situation::Working => &[FUNDS, ALLOWANCE, GUIDANCE, SEARCH],
        Situation::Unemployed => &[SIX_WEEKS, GUIDANCE, SEARCH],
        Situation::Helping => &[GUIDANCE, SEARCH],
    }
}
