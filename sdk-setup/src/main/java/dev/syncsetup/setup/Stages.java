package dev.syncsetup.setup;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.solutions.SolutionPackage;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.ConnectionType;
import dev.syncsetup.marketo.crmsync.CrmCredentials;
import dev.syncsetup.marketo.crmsync.FieldSelection;
import dev.syncsetup.setup.journey.ConnectionWish;
import dev.syncsetup.setup.journey.Inputs;
import dev.syncsetup.setup.journey.MarketoNames;
import dev.syncsetup.setup.journey.SyncUserWish;
import dev.syncsetup.setup.journey.Wishes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One record per stage of {@link SyncSetup}, so that no cast can jump ahead. */
final class Stages {
  private Stages() {}

  record Start(DynamicsClient dynamics, MarketoClient marketo, MarketoNames names)
      implements SyncSetup.NeedsSolution {

    @Override
    public SyncSetup.NeedsSolution naming(MarketoNames other) {
      return new Start(dynamics, marketo, other);
    }

    @Override
    public SyncSetup.NeedsSyncUser installSolution(SolutionPackage solution) {
      return new WithSolution(this, Optional.of(solution));
    }

    @Override
    public SyncSetup.NeedsSyncUser useInstalledSolution() {
      return new WithSolution(this, Optional.empty());
    }

    SetupPlan plan(Wishes wishes) {
      return new MarketoSide(dynamics, marketo, wishes).plan();
    }
  }

  record WithSolution(Start start, Optional<SolutionPackage> solution)
      implements SyncSetup.NeedsSyncUser {

    @Override
    public SyncSetup.NeedsRole createSyncUser(NewSyncUser user) {
      return next(user.wish());
    }

    @Override
    public SyncSetup.NeedsRole createApplicationUser(UUID applicationId) {
      return next(new SyncUserWish.Application(applicationId));
    }

    @Override
    public SyncSetup.NeedsRole createApplicationUser(String applicationId) {
      return createApplicationUser(UUID.fromString(applicationId.strip()));
    }

    @Override
    public SyncSetup.NeedsRole adoptSyncUser(String userName) {
      return next(new SyncUserWish.Adopted(Inputs.userName(userName)));
    }

    private WithUser next(SyncUserWish user) {
      return new WithUser(
          start, new Wishes(start.names(), solution, user, List.of(), Optional.empty()));
    }
  }

  record WithUser(Start start, Wishes wishes) implements SyncSetup.NeedsRole {
    @Override
    public SyncSetup.NeedsConfiguration assignSyncRole() {
      return new WithRole(start, wishes);
    }
  }

  record WithRole(Start start, Wishes wishes) implements SyncSetup.NeedsConfiguration {
    @Override
    public SyncSetup.BeforeConnecting configureMarketo() {
      return new Configured(start, wishes);
    }
  }

  record Configured(Start start, Wishes wishes) implements SyncSetup.BeforeConnecting {
    @Override
    public SyncSetup.NeedsConnection filterBy(SyncFilter filter) {
      return new Filtered(
          start,
          new Wishes(
              wishes.names(), wishes.solution(), wishes.user(), filter.tables(), Optional.empty()));
    }

    @Override
    public SyncSetup.NeedsFields connect(CrmCredentials credentials, Irreversible word) {
      return Connected.of(start, wishes, credentials, word);
    }

    @Override
    public SetupPlan build() {
      return start.plan(wishes);
    }
  }

  record Filtered(Start start, Wishes wishes) implements SyncSetup.NeedsConnection {
    @Override
    public SyncSetup.NeedsFields connect(CrmCredentials credentials, Irreversible word) {
      return Connected.of(start, wishes, credentials, word);
    }

    @Override
    public SetupPlan build() {
      return start.plan(wishes);
    }
  }

  record Connected(Start start, Wishes wishes, CrmCredentials credentials, Irreversible word)
      implements SyncSetup.NeedsFields {

    static Connected of(Start start, Wishes wishes, CrmCredentials credentials, Irreversible word) {
      boolean app = credentials.type() == ConnectionType.SERVER_TO_SERVER;
      boolean person = wishes.user() instanceof SyncUserWish.Account;
      boolean appUser = wishes.user() instanceof SyncUserWish.Application;
      if ((app && person) || (!app && appUser)) {
        throw new IllegalArgumentException(
            "Credentials for "
                + credentials.type()
                + " do not fit "
                + wishes.user().label()
                + ": an application user connects server to server, an account with its password.");
      }
      return new Connected(start, wishes, credentials, word);
    }

    @Override
    public SyncSetup.NeedsActivation selectFields(FieldSelection fields) {
      return new WithFields(this, fields);
    }
  }

  record WithFields(Connected connected, FieldSelection fields)
      implements SyncSetup.NeedsActivation {

    @Override
    public SyncSetup.Ready enableSync(String notifyAddress) {
      ConnectionWish connection =
          new ConnectionWish(
              connected.credentials(),
              connected.word().organizationUrl(),
              fields,
              Inputs.mail("The address to notify", notifyAddress));
      Wishes wishes = connected.wishes();
      return new Complete(
          connected.start(),
          new Wishes(
              wishes.names(),
              wishes.solution(),
              wishes.user(),
              wishes.filterTables(),
              Optional.of(connection)));
    }
  }

  record Complete(Start start, Wishes wishes) implements SyncSetup.Ready {
    @Override
    public SetupPlan build() {
      return start.plan(wishes);
    }
  }
}
