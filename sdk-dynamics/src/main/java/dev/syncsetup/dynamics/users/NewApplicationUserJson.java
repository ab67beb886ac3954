package dev.syncsetup.dynamics.users;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/** A systemuser row for an app; name and e-mail address are filled in by the service. */
record NewApplicationUserJson(
    UUID applicationid,
    int accessmode,
    boolean isdisabled,
    @JsonProperty("businessunitid@odata.bind") String businessUnit) {}
