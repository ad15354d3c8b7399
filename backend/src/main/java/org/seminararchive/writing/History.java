package org.seminararchive.writing;

import static org.seminararchive.http.Representations.unstored;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.access.Access;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.InputError;
import org.seminararchive.http.Members;
import org.seminararchive.http.Page;
import org.seminararchive.http.Paging;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.journal.JournalEntry;
import org.seminararchive.journal.JournalEntry.Action;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.journal.JournalRepository;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.Keyset;
import org.seminararchive.query.PageReader;
import org.seminararchive.query.PageRequest;

/** Changes of one resource and its state at any revision, for organizers. */
@ApplicationScoped
public class History {
  private static final Keyset NEWEST_FIRST =
      new Keyset("-revision", new Keyset.Column("j.revision", false, Long::valueOf));

  @Inject Access access;
  @Inject JournalRepository journal;
  @Inject PageReader pages;
  @Inject ObjectMapper json;

  /** One change. */
  @Schema(
      name = "HistoryEntry",
      description = "`before` is absent for a creation, `after` for a deletion.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entry(
      @Schema(required = true) long revision,
      @Schema(required = true) Instant at,
      @Schema(required = true, description = "Holder of the token.") String who,
      @Schema(required = true) Action action,
      @Schema(
              description = "State before the change; absent for a creation.",
              implementation = Object.class)
          JsonNode before,
      @Schema(
              description = "State after the change; absent for a deletion.",
              implementation = Object.class)
          JsonNode after) {}

  /** Response schema: a page of changes. */
  @Schema(name = "HistoryPage")
  public record HistoryPage(
      @Schema(required = true) List<Entry> items,
      @Schema(required = true, description = "Number of changes in the whole history.") long total,
      @Schema(description = "Absent on the last page.") String next) {}

  /** Request body of a revert. */
  @Schema(name = "RevertRequest")
  public record RevertRequest(
      @Schema(required = true, minimum = "1", description = "Revision whose state is restored.")
          int revision) {
    public static RevertRequest read(Members members) {
      Integer revision = members.integer("revision", 1, Integer.MAX_VALUE);
      members.needed("revision", revision);
      return new RevertRequest(revision == null ? 0 : revision);
    }
  }

  /**
   * A page of a resource's history, newest change first.
   *
   * @throws ApiProblem 401 for anybody but organizers, 404 if no resource ever had the id
   */
  @Transactional
  public Response answer(Resource resource, String id, HistoryCall call) {
    access.holder();
    QueryParameters query = call.query();
    PageRequest page = Paging.read(query, List.of(NEWEST_FIRST));
    query.refuseTheRest();
    Criteria where =
        Criteria.none()
            .and(
                "resource",
                List.of(),
                "j.resource = :resource and j.resourceId = :id",
                Map.of("resource", resource, "id", id));
    var revisions = pages.read(Long.class, "from JournalEntry j", "j.revision", where, page);
    if (revisions.total() == 0) {
      throw ApiProblem.notFound(call.uri().getRequestUri().getPath());
    }
    var entries =
        revisions.inOrder(
            revisions.items().isEmpty()
                ? List.of()
                : journal.list("revision in ?1", revisions.items()),
            e -> e.revision);
    return unstored(
        Response.ok(Page.of(entries.map(this::entry), call.uri()))
            .header(HttpHeaders.LINK, Page.links(entries, call.uri())));
  }

  /** The last change of a resource; empty if it never existed. */
  public Optional<JournalEntry> last(Resource resource, String id) {
    return journal
        .find("resource = ?1 and resourceId = ?2 order by revision desc", resource, id)
        .firstResultOptional();
  }

  /** The last state of a deleted resource; empty if it exists or never existed. */
  public Optional<JsonNode> ofDeleted(Resource resource, String id) {
    return last(resource, id).filter(e -> e.action == Action.DELETE).map(e -> parse(e.before));
  }

  /**
   * State of a resource after a revision.
   *
   * @throws ApiProblem if it did not exist then
   */
  public JsonNode stateAt(Resource resource, String id, long revision) {
    return journal
        .find(
            "resource = ?1 and resourceId = ?2 and revision <= ?3 order by revision desc",
            resource,
            id,
            revision)
        .firstResultOptional()
        .filter(e -> e.action != Action.DELETE)
        .map(e -> parse(e.after))
        .orElseThrow(
            () ->
                ApiProblem.invalidBody(
                    List.of(InputError.at("/revision", "not-there-then", "" + revision))));
  }

  private Entry entry(JournalEntry e) {
    return new Entry(e.revision, e.at, e.who, e.action, parse(e.before), parse(e.after));
  }

  private JsonNode parse(String state) {
    try {
      return state == null ? null : json.readTree(state);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a journal entry that is no JSON", e);
    }
  }
}
