package dev.syncsetup.marketo.crmsync;

/** How Marketo signs in to Dynamics. */
public enum ConnectionType {
  /** Application user with client id and client secret; the product calls it Web API or S2S. */
  SERVER_TO_SERVER,
  /** Sync user with user name and password, through an app; also called ROPC. */
  USER_PASSWORD
}
