package org.seminararchive.writing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import org.seminararchive.access.Claim;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.JsonBody;
import org.seminararchive.journal.JournalEntry;

/**
 * Authorizes changes. Each change has a journal entry, and each entry is authorized, whatever
 * resource the request named: the room of the changed resource names the series it touches. One
 * refusal rolls back the whole write.
 */
@ApplicationScoped
class Authority {
  @Inject TransactionSynchronizationRegistry transaction;
  @Inject @Any Instance<Editable<?>> rooms;

  /**
   * Sets the holder against whom changes are authorized until the end of this transaction. Without
   * a holder, changes are the server's own and always permitted.
   */
  void isAsked(Holder holder) {
    transaction.putResource(Authority.class, holder);
  }

  /**
   * @throws ApiProblem 403 naming the missing scopes
   */
  void judge(@Observes JournalEntry entry) {
    Holder holder = (Holder) transaction.getResource(Authority.class);
    if (holder != null && !holder.isAdmin()) {
      holder.mayWrite(requiredClaims(entry));
    }
  }

  private Collection<Claim> requiredClaims(JournalEntry entry) {
    for (Editable<?> room : rooms) {
      if (room.kind() == entry.resource) {
        return room.requiredClaims(entry.resourceId, state(entry.before), state(entry.after));
      }
    }
    throw new IllegalStateException("no room says whose a " + entry.resource.code + " is");
  }

  private static JsonNode state(String json) {
    return json == null ? MissingNode.getInstance() : JsonBody.parse(json);
  }
}
