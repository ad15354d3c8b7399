package org.seminararchive.writing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.InputError;
import org.seminararchive.http.InputErrors;
import org.seminararchive.http.Members;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.writing.ChangeSet.Act;
import org.seminararchive.writing.ChangeSet.Part;
import org.seminararchive.writing.ChangeSet.State;
import org.seminararchive.writing.Inferences.Candidates;

/**
 * Applies the changes of a set sequentially in one transaction. Numbers and positions that are
 * changed are released before the first change, so that resources can exchange them.
 */
@ApplicationScoped
class ChangeSets {
  @Inject @Any Instance<Editable<?>> rooms;
  @Inject EntityChanges changes;

  /**
   * A change whose resource was read.
   *
   * @param entity {@code null} for a deleted resource to restore
   * @param pointer of the change in the body
   */
  private record Step<E>(Editable<E> room, E entity, Part part, String pointer) {
    /** In whatever spelling, also by the former id of somebody who was merged. */
    boolean concernsTheSameAs(Step<?> other) {
      return room == other.room
          && entity == other.entity
          && (entity != null || part.id().equalsIgnoreCase(other.part.id()));
    }

    String bodyPointer() {
      return part.action() == Act.UPDATE ? pointer + "/patch" : pointer;
    }
  }

  /**
   * @throws ApiProblem with the errors of all changes; for any other problem, that of the first
   */
  Outcome make(JsonNode body, Holder holder) {
    List<Step<?>> steps = steps(Members.read(body, ChangeSet::read).changes(), holder);
    steps.forEach(ChangeSets::makeRoom);
    Inferences inferences = new Inferences();
    List<InputError> errors = new InputErrors();
    List<State> items = new ArrayList<>();
    for (Step<?> step : steps) {
      try {
        items.add(take(step, holder, inferences));
      } catch (ApiProblem problem) {
        ApiProblem placed = problem.under(step.bodyPointer());
        if (problem.problem() != ProblemCode.INVALID_BODY) {
          throw withCandidates(placed, step.bodyPointer()).with("change", step.pointer);
        }
        errors.addAll(placed.errors());
      }
    }
    ApiProblem.refuse(errors);
    return Outcome.changed(new ChangeSet.Result(items), 0, inferences);
  }

  private static ApiProblem withCandidates(ApiProblem problem, String prefix) {
    problem
        .members()
        .computeIfPresent(
            "candidates",
            (name, all) ->
                ((List<?>) all).stream().map(each -> ((Candidates) each).under(prefix)).toList());
    return problem;
  }

  private List<Step<?>> steps(List<Part> parts, Holder holder) {
    List<Step<?>> steps = new ArrayList<>();
    for (Part part : parts) {
      String pointer = "/changes/" + steps.size();
      Editable<?> room =
          rooms.stream().filter(r -> r.kind() == part.resource()).findFirst().orElseThrow();
      try {
        Step<?> step = step(room, part, pointer, holder);
        if (steps.stream().anyMatch(step::concernsTheSameAs)) {
          ApiProblem.refuse(List.of(InputError.at(pointer + "/id", "given-twice", part.id())));
        }
        steps.add(step);
      } catch (ApiProblem problem) {
        throw problem.with("change", pointer);
      }
    }
    return steps;
  }

  private <E> Step<E> step(Editable<E> room, Part part, String pointer, Holder holder) {
    String name = room.collection() + "/" + part.id();
    holder.mayWrite(room.owners(part.id()).orElseThrow(() -> ApiProblem.notFound(name)));
    E entity = room.find(part.id()).orElse(null);
    if (part.action() != Act.RESTORE) {
      if (entity == null) {
        throw ApiProblem.notFound(name);
      }
      changes.require(room, entity, part.ifMatch());
    }
    if (part.action() == Act.DELETE) {
      room.mayCreateOrDelete(holder);
    }
    return new Step<>(room, entity, part, pointer);
  }

  private static <E> void makeRoom(Step<E> step) {
    if (step.part.action() == Act.UPDATE) {
      step.room.makeRoom(step.entity, step.part.patch());
    }
  }

  private <E> State take(Step<E> step, Holder holder, Inferences inferences) {
    Part part = step.part;
    Inferences own = new Inferences();
    E entity = step.entity;
    switch (part.action()) {
      case UPDATE -> entity = changes.patch(step.room, entity, part.patch(), holder, own);
      case DELETE -> step.room.delete(entity, holder);
      // Somebody else may have restored it already.
      case RESTORE ->
          entity = entity == null ? changes.restore(step.room, part.id(), holder, own) : entity;
    }
    inferences.noteAll(step.bodyPointer(), own);
    boolean isGone = part.action() == Act.DELETE;
    return new State(part.resource(), part.id(), isGone ? null : step.room.read(entity));
  }
}
