package org.seminararchive.file;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** All paths that accept files. */
@ApplicationScoped
class UploadDoors {
  @Inject Instance<UploadDoor> doors;

  Optional<UploadPath> path(String path) {
    return UploadPath.of(path).filter(found -> door(found).isPresent());
  }

  UploadDoor.Admission admit(UploadPath path, RoutingContext context) {
    return door(path).orElseThrow().admit(path.key(), context);
  }

  private Optional<UploadDoor> door(UploadPath path) {
    return doors.stream().filter(door -> door.collection().equals(path.collection())).findFirst();
  }
}
