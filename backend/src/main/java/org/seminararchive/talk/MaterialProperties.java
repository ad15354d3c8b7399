package org.seminararchive.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.seminararchive.session.Session;

/** Completes materials with what follows from their URLs: files of this archive and kept copies. */
@ApplicationScoped
class MaterialProperties {
  @Inject MaterialFiles files;
  @Inject MaterialCopies copies;

  /** Without a statement if no URL has the form of a file and a series has not consented. */
  List<Material> complete(List<Material> materials, Session session) {
    Set<String> hashes =
        materials.stream()
            .flatMap(material -> material.hash().stream())
            .collect(Collectors.toSet());
    Set<String> originals =
        session.keepsCopies()
            ? materials.stream()
                .flatMap(material -> material.original().stream())
                .collect(Collectors.toSet())
            : Set.of();
    Map<String, MaterialFile> known = hashes.isEmpty() ? Map.of() : files.of(hashes);
    Map<String, MaterialCopy> kept = originals.isEmpty() ? Map.of() : copies.of(originals);
    return materials.stream().map(each -> each.with(known, kept)).toList();
  }
}
