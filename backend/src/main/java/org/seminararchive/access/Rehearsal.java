package org.seminararchive.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.seminararchive.http.QueryParameters;

/**
 * Dry runs of writes that are no part of the archive: they are done and undone, and answered like
 * any other dry run.
 */
@ApplicationScoped
public class Rehearsal {
  private final TransactionSynchronizationRegistry transaction;
  private final ObjectMapper json;

  Rehearsal(TransactionSynchronizationRegistry transaction, ObjectMapper json) {
    this.transaction = transaction;
    this.json = json;
  }

  /** Whether the client only wants to know what would happen. */
  public static boolean isWanted(QueryParameters query) {
    return query.oneOf("dryRun", List.of("true", "false")).contains("true");
  }

  /**
   * Undoes what was done in this transaction, if there is one.
   *
   * @param resource what it would have led to; {@code null} if nothing is left
   */
  public Response undo(Object resource) {
    if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
      transaction.setRollbackOnly();
    }
    ObjectNode answer = resource == null ? json.createObjectNode() : json.valueToTree(resource);
    return Response.ok(answer.put("dryRun", true))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
