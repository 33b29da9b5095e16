//! What the page says about use without a network, and about a newer version of itself.

use super::{Words, words};

pub const KEPT: Words = words(
    "Siden er gemt i din browser og virker også uden net.",
    "The page is saved in your browser and works without internet too.",
);
pub const CUT: Words = words(
    "Der er ingen forbindelse lige nu. Siden virker alligevel. Links til andre steder virker måske ikke.",
    "There is no connection right now. The page works all the same. Links to other sites may not work.",
);
pub const CUT_NOT_KEPT: Words = words(
    "Der er ingen forbindelse, og siden er ikke gemt til brug uden net endnu. Lukker du fanen, kan du ikke åbne den igen, før der er forbindelse.",
    "There is no connection, and the page is not saved for use without internet yet. If you close the tab, you cannot open it again before there is a connection.",
);
pub const NEW_VERSION: Words = words("Ny version", "New version");
pub const NEW_VERSION_WHY: Words = words(
    "Siden bliver hentet igen, når du trykker. Dine planer bliver, hvor de er. En tekst, du har sat ind, skal sættes ind igen.",
    "The page is loaded again when you press. Your plans stay where they are. A text that you pasted has to be pasted again.",
);
pub const UPDATE: Words = words("Opdatér", "Update");
pub const SAVE_FIRST: Words = words(
    "Noget af det, du har lavet, er kun her i fanen. Det forsvinder, når siden bliver hentet igen. Hent dine planer som fil først. Tryk så på »Opdatér« igen.",
    "Some of what you have made is in this tab only. It vanishes when the page is loaded again. Download your plans first. Then press \"Update\" again.",
);
