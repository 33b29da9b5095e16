//! What the page says about use without a network, and about a newer version of itself.

use super::{Words, words};

pub const KEPT: Words = words(
    "Siden er gemt i din browser og virker også uden net.",
    "The page is saved in your browser and works without internet too.",
);
pub const CUT: Words = words(
    "Der er ingen forbindelse til nettet lige nu. Siden virker alligevel, men links til andre steder gør ikke.",
    "There is no connection to the internet right now. The page works all the same, but links to other sites do not.",
);
pub const CUT_NOT_KEPT: Words = words(
    "Der er ingen forbindelse til nettet, og siden er ikke gemt til brug uden net endnu. Luk ikke fanen: så kan du ikke åbne den igen, før nettet er tilbage.",
    "There is no connection to the internet, and the page is not saved for use without it yet. Do not close the tab: you cannot open it again before the connection is back.",
);
pub const NEW_VERSION: Words = words("Ny version", "New version");
pub const NEW_VERSION_WHY: Words = words(
    "Siden bliver hentet igen, når du trykker. Dine planer bliver, hvor de er.",
    "The page is loaded again when you press. Your plans stay where they are.",
);
pub const UPDATE: Words = words("Opdatér", "Update");
pub const SAVE_FIRST: Words = words(
    "Noget af det, du har lavet, er kun her i fanen. Det forsvinder, når siden bliver hentet igen. Hent dine planer som fil først.",
    "Some of what you have made is in this tab only. It vanishes when the page is loaded again. Download your plans first.",
);
