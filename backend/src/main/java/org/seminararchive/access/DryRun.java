package org.seminararchive.access;

import static org.seminararchive.http.Representations.unstored;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.seminararchive.http.QueryParameters;

/**
 * Dry runs of writes outside the archive (tokens, webhooks): executed, rolled back and answered
 * like any other dry run.
 */
@ApplicationScoped
public class DryRun {
  @Inject TransactionSynchronizationRegistry transaction;
  @Inject ObjectMapper json;

  /** True if the request has {@code dryRun=true}. */
  public static boolean isRequested(QueryParameters query) {
    List<String> given = query.oneOf("dryRun", List.of("true", "false"));
    if (given.size() > 1) {
      query.refuse("dryRun", "given-twice", "", List.of());
    }
    return given.contains("true");
  }

  /** Same for a request that may have no other parameter. */
  public static boolean isRequested(UriInfo uri) {
    QueryParameters query = new QueryParameters(uri.getQueryParameters());
    boolean dryRun = isRequested(query);
    query.refuseTheRest();
    return dryRun;
  }

  /**
   * Rolls back the current transaction, if there is one.
   *
   * @param resource the resource that the write would have produced; {@code null} for a deletion
   */
  public Response rollBack(Object resource) {
    if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
      transaction.setRollbackOnly();
    }
    ObjectNode answer = resource == null ? json.createObjectNode() : json.valueToTree(resource);
    return unstored(Response.ok(answer.put("dryRun", true)));
  }
}
