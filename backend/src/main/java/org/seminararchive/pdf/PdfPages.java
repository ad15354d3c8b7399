package org.seminararchive.pdf;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Texts of pages, for searches. */
@ApplicationScoped
public class PdfPages implements PanacheRepositoryBase<PdfPage, PdfPage.Key> {
  /** All pages with text of these files. */
  public List<PdfPage> of(Collection<String> files) {
    return files.isEmpty() ? List.of() : list("sha256 in ?1", files);
  }

  /**
   * Texts of the existing ones of these pages, in one statement.
   *
   * @param pages few
   */
  public Map<PdfPage.Key, String> texts(Collection<PdfPage.Key> pages) {
    return pages.isEmpty()
        ? Map.of()
        : getSession().findMultiple(PdfPage.class, List.copyOf(pages)).stream()
            .filter(Objects::nonNull)
            .collect(Collectors.toMap(PdfPage::key, page -> page.text));
  }

  /** The next hashes in order, for reading all. */
  public List<String> filesAfter(String sha256, int most) {
    return getEntityManager()
        .createQuery(
            "select p.sha256 from StoredPdf p where p.sha256 > :last order by p.sha256",
            String.class)
        .setParameter("last", sha256)
        .setMaxResults(most)
        .getResultList();
  }
}
