//! A samtale: a counsellor and a client at one machine.

use super::{Words, words};

pub const NEW: Words = words("Ny samtale", "New conversation");
pub const NEW_TITLE: Words = words("Sidder I to ved en fælles computer?", "Two of you at a shared computer?");
pub const NEW_WHY: Words = words(
    "I en samtale bliver intet gemt i browseren. Når den slutter, er alt fra den glemt. Dine egne planer er skjult imens.",
    "In a conversation nothing is saved in the browser. When it ends, everything from it is forgotten. Your own plans are hidden meanwhile.",
);
pub const BEGUN: Words = words("Samtalen er begyndt.", "The conversation has begun.");
pub const BAR: Words = words("Samtale", "Conversation");
pub const GOES_ON: Words = words(
    "Samtale i gang. Intet bliver gemt i browseren.",
    "Conversation in progress. Nothing is saved in the browser.",
);
pub const END: Words = words("Slut samtalen", "End the conversation");
pub const TAKE_ALONG: Words = words("Tag med", "Take along");
pub const TAKE_ALONG_WHY: Words = words(
    "Hent eller udskriv det, som skal med hjem, før samtalen slutter.",
    "Download or print what is to be taken home before the conversation ends.",
);
pub const PRINT: Words = words("Udskriv", "Print");
pub const NO_PLANS: Words = words("Der er ingen planer i samtalen.", "There are no plans in the conversation.");
pub const FORGETS: Words = words(
    "Når du slutter, er planer, søgning, indsat tekst og sammenligning glemt. Det kan ikke fortrydes.",
    "When you end it, plans, search, pasted text and comparison are forgotten. This cannot be undone.",
);
pub const GO_ON: Words = words("Bliv i samtalen", "Stay in the conversation");
pub const ENDED: Words =
    words("Samtalen er slut. Alt fra den er glemt.", "The conversation has ended. Everything from it is forgotten.");
pub const NONE: Words = words("Der er ingen samtale i gang", "No conversation is in progress");
pub const NONE_WHY: Words = words("Du kan begynde en på forsiden.", "You can begin one on the front page.");
