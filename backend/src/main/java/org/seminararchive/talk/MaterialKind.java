package org.seminararchive.talk;

/** What a material is. */
public enum MaterialKind {
  slides,
  notes,
  notebook,
  handout,
  video,
  web
}
