package org.seminararchive.importing.pull;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the one row. */
@ApplicationScoped
class PullRepository implements PanacheRepositoryBase<Pull, String> {
  Pull current() {
    return findById(Pull.SOURCE);
  }
}
