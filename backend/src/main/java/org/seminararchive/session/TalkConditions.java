package org.seminararchive.session;

import org.seminararchive.http.QueryParameters;
import org.seminararchive.query.Criteria;

/**
 * Filters of sessions by attributes of their talks. Implemented by the talk room, which depends on
 * this one. Conditions use the alias {@code s} for the session.
 */
public interface TalkConditions {
  Criteria read(QueryParameters query);
}
