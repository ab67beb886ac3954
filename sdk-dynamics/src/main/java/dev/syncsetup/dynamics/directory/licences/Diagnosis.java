package dev.syncsetup.dynamics.directory.licences;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.directory.licences.LicencesApi.StockJson;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds out why the service refuses a licence. It gives every reason the same code, and its words
 * may be in any language, so the reason is looked for in what can be read.
 */
final class Diagnosis {
  private static final int BAD_REQUEST = 400;

  private final ServiceConnection graph;
  private final LicencesApi api;

  Diagnosis(ServiceConnection graph, LicencesApi api) {
    this.graph = graph;
    this.api = api;
  }

  /** The refusal of something that reading has shown to be impossible. */
  static LicenceRefusedException foreseen(UUID accountId, LicenceProblem problem) {
    ServiceException.Details details =
        new ServiceException.Details(
            "Microsoft Graph", "LicencesApi.change", 200, null, null, false);
    return new LicenceRefusedException(
        "The licences of account "
            + accountId
            + " were not changed and nothing was sent ("
            + problem
            + "). "
            + problem.remedy(),
        details,
        problem);
  }

  /** The error with its reason, if it is a refusal of licences; else the error itself. */
  SdkException explain(SdkException error, AccountLicences account, Collection<UUID> skuIds) {
    if (!(error instanceof ServiceException refusal)
        || refusal.status() != BAD_REQUEST
        || error instanceof LicenceRefusedException) {
      return error;
    }
    LicenceProblem problem = problem(refusal, account, skuIds);
    ServiceException.Details details =
        new ServiceException.Details(
            "Microsoft Graph",
            "LicencesApi.change",
            refusal.status(),
            refusal.code().orElse(null),
            refusal.requestId().orElse(null),
            problem == LicenceProblem.CONCURRENT_CHANGE);
    return new LicenceRefusedException(
        "Account "
            + account.accountId()
            + " cannot get the licences "
            + skuIds
            + " ("
            + problem
            + "). "
            + problem.remedy()
            + " The service said: "
            + refusal.getMessage(),
        details,
        problem);
  }

  /** The refusal of a licence that was accepted and is in error now; null when none is. */
  static @Nullable LicenceRefusedException inError(
      AccountLicences account, Collection<UUID> skuIds) {
    return account.states().stream()
        .filter(state -> skuIds.contains(state.skuId()) && !account.has(state.skuId()))
        .flatMap(state -> state.problem().stream())
        .findFirst()
        .map(problem -> unusable(account.accountId(), problem))
        .orElse(null);
  }

  private static LicenceRefusedException unusable(UUID accountId, LicenceProblem problem) {
    return new LicenceRefusedException(
        "Account "
            + accountId
            + " has the licence but cannot use it ("
            + problem
            + "). "
            + problem.remedy(),
        new ServiceException.Details(
            "Microsoft Graph", "LicencesApi.licences", 200, null, null, false),
        problem);
  }

  private LicenceProblem problem(
      ServiceException refusal, AccountLicences account, Collection<UUID> skuIds) {
    if (account.usageLocation().isEmpty()) {
      return LicenceProblem.NO_USAGE_LOCATION;
    }
    try {
      List<StockJson> stock = graph.body(api.stock()).rows();
      Optional<LicenceProblem> lacking =
          skuIds.stream()
              .filter(id -> !account.hasDirectly(id))
              .flatMap(id -> lacking(id, stock).stream())
              .findFirst();
      if (lacking.isPresent()) {
        return lacking.get();
      }
    } catch (SdkException unreadable) {
      // Whoever may assign licences need not be allowed to read the stock.
    }
    // No code tells these, and nothing that can be read; words in English are all there is.
    String said = String.valueOf(refusal.getMessage()).toLowerCase(Locale.ROOT);
    if (said.contains("invalid usage location")) {
      return LicenceProblem.NO_USAGE_LOCATION;
    }
    return said.contains("mutually exclusive") || said.contains("conflicting service plan")
        ? LicenceProblem.CONFLICTING_PLANS
        : LicenceProblem.OTHER;
  }

  private static Optional<LicenceProblem> lacking(UUID skuId, List<StockJson> stock) {
    Optional<StockJson> product =
        stock.stream().filter(each -> each.skuId().equals(skuId)).findFirst();
    if (product.isEmpty()) {
      return Optional.of(LicenceProblem.UNKNOWN_SKU);
    }
    if (!product.get().isUsable()) {
      return Optional.of(LicenceProblem.SUBSCRIPTION_NOT_USABLE);
    }
    return product.get().hasFreeSeat()
        ? Optional.empty()
        : Optional.of(LicenceProblem.NO_FREE_SEAT);
  }
}
