package dev.syncsetup.dynamics.users;

import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.organization.SystemUserId;
import java.util.Optional;
import java.util.UUID;

/** System users and application users of one organisation. Immutable and thread-safe. */
public interface UsersClient {

  Optional<SystemUser> findByUserName(String userName);

  Optional<SystemUser> findByObjectId(UUID objectId);

  Optional<SystemUser> findByApplicationId(UUID applicationId);

  SystemUser get(SystemUserId id);

  SystemUser createApplicationUser(UUID applicationId, BusinessUnitId businessUnit);

  Arrival requestArrival(UUID objectId);

  void setLanguage(SystemUserId id, int languageCode);
}
