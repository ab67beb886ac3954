package dev.syncsetup.dynamics.users;

/** The languages in a user's settings, as LCIDs. */
record LanguageJson(int uilanguageid, int helplanguageid) {}
