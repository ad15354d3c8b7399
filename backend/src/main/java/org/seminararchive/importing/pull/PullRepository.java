package org.seminararchive.importing.pull;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Queries of the single row. */
@ApplicationScoped
class PullRepository implements PanacheRepositoryBase<Pull, String> {
  Pull current() {
    return findById(Pull.SOURCE);
  }
}
