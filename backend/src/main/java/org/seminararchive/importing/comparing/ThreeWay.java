package org.seminararchive.importing.comparing;

import java.util.function.BooleanSupplier;

/**
 * What becomes of one field. A source that says what it said before has nothing to say; what only
 * the source changed is written; what both changed is for a person to decide.
 */
enum ThreeWay {
  /** The source says nothing new. */
  KEEP,
  /** The source says what stands here already. */
  AGREE,
  WRITE,
  CONFLICT;

  /**
   * @param said whether the source says anything of it
   * @param stands whether the archive has it
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
