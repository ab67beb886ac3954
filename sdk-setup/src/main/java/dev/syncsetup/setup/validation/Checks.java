package dev.syncsetup.setup.validation;

import dev.syncsetup.core.spi.Endpoints;
import dev.syncsetup.dynamics.organization.Organization;
import dev.syncsetup.dynamics.solutions.PluginStep;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.marketo.crmsync.ConnectionType;
import dev.syncsetup.marketo.crmsync.CrmCredentials;
import dev.syncsetup.marketo.crmsync.validation.CheckGuide;
import dev.syncsetup.marketo.crmsync.validation.CheckGuide.Cause;
import dev.syncsetup.marketo.crmsync.validation.SevenChecks;
import dev.syncsetup.setup.journey.ConsentRules;
import dev.syncsetup.setup.journey.MarketoJourney;
import dev.syncsetup.setup.validation.SyncUserAccess.Admitted;
import dev.syncsetup.setup.validation.SyncUserAccess.NotAdmitted;
import dev.syncsetup.setup.validation.SyncUserAccess.SignInRefused;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The seven, each with what is wrong and what to do; nothing where it passes. */
final class Checks {
  private static final int ROLE_NOT_ASSIGNED = 0;
  private static final int NOBODY_IN_CONFIG = 2;

  private final MarketoJourney journey;
  private final SyncUserAccess access;

  Checks(MarketoJourney journey, SyncUserAccess access) {
    this.journey = journey;
    this.access = access;
  }

  /** The address that Marketo gets is the organisation's own, and uses https. */
  Optional<String> url() {
    Organization organization = journey.organization().get();
    String own = origin(organization.webUrl());
    return Stream.concat(
            Stream.of(journey.connection().wish().acknowledgedUrl(), journey.dynamics().url()),
            organization.serviceUrl().stream())
        .filter(address -> !origin(address).equals(own))
        .findFirst()
        .map(
            address ->
                cause(SevenChecks.URL_IS_VALID, 0)
                    + " The organisation reports "
                    + organization.webUrl()
                    + ", which is not "
                    + address
                    + ".");
  }

  Optional<String> credentials() {
    Optional<String> nameless = SyncUserRules.nameless(journey);
    if (nameless.isPresent()) {
      return nameless;
    }
    if (access instanceof SignInRefused refused) {
      return Optional.of(refused.why());
    }
    return access instanceof NotAdmitted notAdmitted ? stranger(notAdmitted) : Optional.empty();
  }

  private Optional<String> stranger(NotAdmitted notAdmitted) {
    Optional<SystemUser> user = journey.user().row().get();
    if (user.isEmpty()) {
      return Optional.of("The organisation has no such user. " + notAdmitted.why());
    }
    if (user.get().disabled()) {
      return Optional.of(user.get().fullName() + " is disabled in the organisation. Enable it.");
    }
    return isOfAnotherApp(user.get())
        ? Optional.of(
            "The credentials are not those of "
                + user.get().fullName()
                + ", and the organisation has no user for them. "
                + notAdmitted.why())
        : Optional.empty();
  }

  private boolean isOfAnotherApp(SystemUser user) {
    CrmCredentials credentials = journey.connection().wish().credentials();
    return credentials.type() == ConnectionType.SERVER_TO_SERVER
        && user.applicationId()
            .filter(app -> app.toString().equalsIgnoreCase(credentials.clientId()))
            .isEmpty();
  }

  /** All documented causes that hold; the role alone is not the whole check. */
  Optional<String> role() {
    List<String> found = new ArrayList<>();
    if (!journey.user().hasRole()) {
      found.add(cause(SevenChecks.SYNC_USER_ROLE, ROLE_NOT_ASSIGNED));
    }
    ConsentRules.obstacle(journey).ifPresent(found::add);
    if (journey.config().namedUser().isEmpty()) {
      found.add(cause(SevenChecks.SYNC_USER_ROLE, NOBODY_IN_CONFIG));
    }
    if (found.isEmpty() && access instanceof NotAdmitted) {
      found.add("The role is assigned, but the organisation does not let the sync user in yet.");
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", found));
  }

  /** Servers remember a new user's missing rights for half a minute; nothing else may be wrong. */
  boolean awaitsRights() {
    return access instanceof NotAdmitted
        && journey.user().hasRole()
        && ConsentRules.obstacle(journey).isEmpty()
        && Stream.of(url(), credentials(), solution(), steps(), assigned())
            .allMatch(Optional::isEmpty);
  }

  Optional<String> solution() {
    int installed = journey.solution().installed().get().size();
    if (installed == 1) {
      return Optional.empty();
    }
    return Optional.of(
        installed == 0
            ? cause(SevenChecks.SOLUTION_INSTALLED, 0)
            : "It is there more than once. Finish or remove the pending upgrade first.");
  }

  Optional<String> steps() {
    if (solution().isPresent()) {
      return Optional.of(notChecked(SevenChecks.SOLUTION_INSTALLED));
    }
    List<String> disabled =
        journey.solution().pluginSteps().get().stream()
            .filter(step -> !step.enabled())
            .map(PluginStep::name)
            .toList();
    return disabled.isEmpty()
        ? Optional.empty()
        : Optional.of(
            cause(SevenChecks.STEPS_ENABLED, 0)
                + " Disabled: "
                + String.join(", ", disabled)
                + ".");
  }

  Optional<String> assigned() {
    return journey.config().namedUser().isPresent()
        ? Optional.empty()
        : Optional.of(cause(SevenChecks.SYNC_USER_ASSIGNED, 0));
  }

  Optional<String> matches() {
    Optional<UUID> named = journey.config().namedUser();
    if (named.isEmpty()) {
      return Optional.of(notChecked(SevenChecks.SYNC_USER_ASSIGNED));
    }
    if (!(access instanceof Admitted admitted)) {
      return Optional.of(notChecked(SevenChecks.USERNAME_AND_PASSWORD));
    }
    if (admitted.user().value().equals(named.get())) {
      return Optional.empty();
    }
    return Optional.of(
        "The credentials for Marketo belong to system user "
            + admitted.user()
            + ", but "
            + journey.names().configLabel()
            + " names "
            + shown(named.get())
            + ". "
            + CheckGuide.of(SevenChecks.SYNC_USER_MATCHES).causes().get(0).remedy());
  }

  private String shown(UUID id) {
    return journey
        .user()
        .row()
        .get()
        .filter(user -> user.id().value().equals(id))
        .map(SystemUser::fullName)
        .orElseGet(id::toString);
  }

  static String notChecked(String before) {
    return "Not checked, because '" + before + "' comes first.";
  }

  private static String cause(String label, int number) {
    Cause cause = CheckGuide.of(label).causes().get(number);
    return cause.what() + " " + cause.remedy();
  }

  /** Two ways to write an address are one origin; what is no https address is only itself. */
  private static String origin(URI address) {
    try {
      return Endpoints.origin("The address", address).toString();
    } catch (IllegalArgumentException e) {
      return "not usable: " + address;
    }
  }
}
