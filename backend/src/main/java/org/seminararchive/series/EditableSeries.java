package org.seminararchive.series;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.seminararchive.access.Claim;
import org.seminararchive.access.Holder;
import org.seminararchive.http.Members;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.writing.Editable;
import org.seminararchive.writing.History;
import org.seminararchive.writing.Inferences;

/** Editing rules of a series: its organizers change it; only an admin deletes or restores it. */
@ApplicationScoped
class EditableSeries implements Editable<Series> {
  @Inject SeriesRepository repository;
  @Inject SeriesService service;
  @Inject SessionsOfSeries sessions;
  @Inject History history;

  @Override
  public Resource kind() {
    return Resource.SERIES;
  }

  @Override
  public String collection() {
    return "series";
  }

  @Override
  public Optional<Series> find(String slug) {
    return repository.findBySlug(slug);
  }

  @Override
  public Optional<Collection<Claim>> owners(String slug) {
    return find(slug).isPresent() || history.ofDeleted(kind(), slug).isPresent()
        ? Optional.of(Claim.each(List.of(slug)))
        : Optional.empty();
  }

  @Override
  public Collection<Claim> requiredClaims(String slug, JsonNode before, JsonNode after) {
    boolean stays = !before.isMissingNode() && !after.isMissingNode();
    return stays ? Claim.each(List.of(slug)) : List.of(Claim.ADMIN);
  }

  @Override
  public void mayCreateOrDelete(Holder holder) {
    holder.mustBeAdmin();
  }

  @Override
  public String id(Series series) {
    return series.slug;
  }

  @Override
  public long revision(Series series) {
    return series.revision;
  }

  @Override
  public Object read(Series series) {
    return SeriesResponse.from(series);
  }

  @Override
  public List<String> readOnly() {
    return List.of();
  }

  @Override
  public Series create(JsonNode sent, Holder holder, Inferences inferences) {
    return service.create(Members.read(sent, SeriesRequest::read), holder.name());
  }

  @Override
  public Series update(Series series, JsonNode wanted, Holder holder, Inferences inferences) {
    // The slug is read-only because it is part of public URLs.
    SeriesContent content =
        Members.read(
            wanted,
            members -> {
              SeriesContent read = SeriesRequest.read(members);
              if (read.slug() != null && !read.slug().equals(series.slug)) {
                members.refuse("slug", "read-only", "");
              }
              return read;
            });
    service.change(series, content, holder.name());
    return series;
  }

  @Override
  public JsonNode complete(ObjectNode current, JsonNode sent, Inferences inferences) {
    boolean forgets = sent.path("registration").isNull() && !sent.has("participation");
    return forgets ? ((ObjectNode) sent).deepCopy().putNull("participation") : sent;
  }

  /** A registration changed by an older client counts only if the participation is unchanged. */
  @Override
  public void check(ObjectNode current, JsonNode wanted) {
    if (wanted.hasNonNull("registration")
        && !wanted.get("registration").equals(current.get("registration"))
        && wanted.path("participation").equals(current.path("participation"))) {
      ((ObjectNode) wanted).remove("participation");
    }
  }

  @Override
  public Series restore(String slug, JsonNode state, Holder holder, Inferences inferences) {
    return create(state, holder, inferences);
  }

  @Override
  public void delete(Series series, Holder holder) {
    service.delete(series, sessions.count(series.slug), holder.name());
  }
}
