package org.seminararchive.http;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Errors of a request: the first ones, and the number of further ones. A request can contain tens
 * of thousands; memory and response stay bounded.
 */
public final class InputErrors extends AbstractList<InputError> {
  /** Upper bound of kept errors. */
  public static final int MOST = 20;

  private final List<InputError> kept = new ArrayList<>();
  private int more;

  static InputErrors copyOf(List<InputError> errors) {
    InputErrors copy = new InputErrors();
    copy.addAll(errors);
    return copy;
  }

  @Override
  public boolean add(InputError error) {
    return kept.size() < MOST ? kept.add(error) : ++more > 0;
  }

  @Override
  public boolean addAll(Collection<? extends InputError> errors) {
    more += errors instanceof InputErrors others ? others.more : 0;
    return super.addAll(errors);
  }

  /** Converts all errors, for example to another base pointer. */
  public InputErrors map(UnaryOperator<InputError> view) {
    InputErrors seen = new InputErrors();
    kept.stream().map(view).forEach(seen.kept::add);
    seen.more = more;
    return seen;
  }

  /** Number of errors that were counted but not kept. */
  int more() {
    return more;
  }

  @Override
  public InputError get(int index) {
    return kept.get(index);
  }

  @Override
  public int size() {
    return kept.size();
  }
}
