package org.seminararchive.importing.comparing;

import java.util.function.BooleanSupplier;

/**
 * The result of a three-way comparison of one field: a change of the source alone is written, a
 * change on both sides is a conflict.
 */
enum ThreeWay {
  /** The source has not changed. */
  KEEP,
  /** The source and the archive are the same. */
  AGREE,
  WRITE,
  CONFLICT;

  /**
   * @param said true if the source has a value
   * @param stands true if the archive has a value
   */
  static ThreeWay of(
      Earlier.Kind kind,
      boolean said,
      boolean stands,
      BooleanSupplier sourceIsLast,
      BooleanSupplier sourceIsArchive,
      BooleanSupplier archiveIsLast) {
    boolean remembered = kind == Earlier.Kind.REMEMBERED;
    if (!remembered && !said) {
      return KEEP;
    }
    if (kind != Earlier.Kind.UNKNOWN && sourceIsLast.getAsBoolean()) {
      return KEEP;
    }
    if (sourceIsArchive.getAsBoolean()) {
      return AGREE;
    }
    boolean untouched = kind == Earlier.Kind.UNKNOWN ? !stands : archiveIsLast.getAsBoolean();
    return untouched ? WRITE : CONFLICT;
  }
}
