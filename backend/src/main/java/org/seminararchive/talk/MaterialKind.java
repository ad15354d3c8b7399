package org.seminararchive.talk;

/** Kind of a material. */
public enum MaterialKind {
  slides,
  notes,
  notebook,
  handout,
  video,
  web
}
