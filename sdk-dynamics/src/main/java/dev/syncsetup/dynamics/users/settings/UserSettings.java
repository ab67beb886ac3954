package dev.syncsetup.dynamics.users.settings;

/**
 * A user's personal settings, as far as they matter to integrations. Immutable.
 *
 * @param language LCID of the user interface; 0 means the organisation's base language
 * @param helpLanguage LCID of the help; 0 means the organisation's base language
 * @param locale LCID that formats dates and numbers
 * @param timeZone code of the time zone, an index of the service's own
 */
public record UserSettings(int language, int helpLanguage, int locale, int timeZone) {
  /** Stands for the organisation's base language. */
  public static final int BASE_LANGUAGE = 0;

  /** The same settings with this language for user interface and help. */
  public UserSettings withLanguage(int languageCode) {
    return new UserSettings(languageCode, languageCode, locale, timeZone);
  }

  /** The same settings with this format for dates and numbers. */
  public UserSettings withLocale(int localeCode) {
    return new UserSettings(language, helpLanguage, localeCode, timeZone);
  }

  /** The same settings with this time zone. */
  public UserSettings withTimeZone(int timeZoneCode) {
    return new UserSettings(language, helpLanguage, locale, timeZoneCode);
  }

  /** The language the user sees, given the organisation's base language. */
  public int effectiveLanguage(int baseLanguage) {
    return language == BASE_LANGUAGE ? baseLanguage : language;
  }
}
