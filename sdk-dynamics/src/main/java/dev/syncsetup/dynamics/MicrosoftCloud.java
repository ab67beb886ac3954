package dev.syncsetup.dynamics;

import dev.syncsetup.core.spi.Endpoints;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The addresses of one Microsoft cloud.
 *
 * <p>{@link #of} knows Microsoft's own clouds. The constructor takes any other set of addresses,
 * for example those of a simulator. Immutable and thread-safe.
 *
 * @param authority where tokens come from, without tenant; https even on loopback
 * @param graph Microsoft Graph, without version
 * @param admin Power Platform administration
 * @param adminScope scope of a token for the administration
 * @see <a href="https://learn.microsoft.com/graph/deployments">National cloud deployments</a>
 */
public record MicrosoftCloud(URI authority, URI graph, URI admin, String adminScope) {
  private static final String WORLD_AUTHORITY = "https://login.microsoftonline.com";
  private static final String US_AUTHORITY = "https://login.microsoftonline.us";
  private static final String CHINA_AUTHORITY = "https://login.chinacloudapi.cn";

  /** By the end of the organisation's host; the more exact ends come first. */
  private static final Map<String, MicrosoftCloud> BY_HOST = new LinkedHashMap<>();

  static {
    String world = "https://graph.microsoft.com";
    BY_HOST.put(
        ".crm9.dynamics.com",
        cloud(WORLD_AUTHORITY, world, "gov.api.bap.microsoft.us", "service.powerapps.us"));
    BY_HOST.put(
        ".crm.microsoftdynamics.us",
        cloud(
            US_AUTHORITY,
            "https://graph.microsoft.us",
            "high.api.bap.microsoft.us",
            "high.service.apps.appsplatform.us"));
    BY_HOST.put(
        ".crm.appsplatform.us",
        cloud(
            US_AUTHORITY,
            "https://dod-graph.microsoft.us",
            "api.bap.appsplatform.us",
            "service.apps.appsplatform.us"));
    BY_HOST.put(
        ".crm.dynamics.cn",
        cloud(
            CHINA_AUTHORITY,
            "https://microsoftgraph.chinacloudapi.cn",
            "api.bap.partner.microsoftonline.cn",
            "service.powerapps.cn"));
    BY_HOST.put(
        ".dynamics.com",
        cloud(WORLD_AUTHORITY, world, "api.bap.microsoft.com", "service.powerapps.com"));
  }

  /**
   * Checks and shortens the addresses to their origins.
   *
   * @throws IllegalArgumentException when an address is not https (loopback may be http, except for
   *     the authority) or has no host
   */
  public MicrosoftCloud {
    authority = Endpoints.origin("The authority", authority);
    graph = Endpoints.origin("The address of Microsoft Graph", graph);
    admin = Endpoints.origin("The address of the Power Platform administration", admin);
    if (!authority.getScheme().equals("https")) {
      throw new IllegalArgumentException("The authority must use https: " + authority);
    }
  }

  /**
   * The cloud an organisation's address belongs to: public, US government (GCC, GCC High, DoD) or
   * China.
   *
   * @throws IllegalArgumentException when the host is none of Microsoft's
   */
  public static MicrosoftCloud of(URI organization) {
    String host = String.valueOf(organization.getHost()).toLowerCase(Locale.ROOT);
    return BY_HOST.entrySet().stream()
        .filter(entry -> host.endsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    host
                        + " is in no Microsoft cloud the SDK knows. Is the address like"
                        + " https://contoso.crm.dynamics.com? For another cloud, give its addresses"
                        + " with cloud(new MicrosoftCloud(...))."));
  }

  /** Whether the authority is one of Microsoft's own. */
  boolean hasKnownAuthority() {
    return Set.of(WORLD_AUTHORITY, US_AUTHORITY, CHINA_AUTHORITY).contains(authority.toString());
  }

  private static MicrosoftCloud cloud(
      String authority, String graph, String adminHost, String adminScopeHost) {
    return new MicrosoftCloud(
        URI.create(authority),
        URI.create(graph),
        URI.create("https://" + adminHost),
        "https://" + adminScopeHost + "/.default");
  }
}
