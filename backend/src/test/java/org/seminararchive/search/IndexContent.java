package org.seminararchive.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;

/**
 * Complete content of an index on disk per document: all terms of all fields with positions, and
 * all values for sorting, facets and filters.
 */
final class IndexContent {
  private IndexContent() {}

  /** By document id. */
  static Map<String, List<String>> of(Path folder) throws IOException {
    var documents = new TreeMap<String, List<String>>();
    try (var directory = FSDirectory.open(folder);
        var reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        read(leaf.reader(), documents);
      }
    }
    documents.values().forEach(Collections::sort);
    return documents;
  }

  private static void read(LeafReader leaf, Map<String, List<String>> documents)
      throws IOException {
    var said = new TreeMap<Integer, List<String>>();
    var ids = new TreeMap<Integer, String>();
    Bits live = leaf.getLiveDocs();
    for (int doc = 0; doc < leaf.maxDoc(); doc++) {
      if (live == null || live.get(doc)) {
        said.put(doc, new ArrayList<>());
      }
    }
    for (FieldInfo field : FieldInfos.getMergedFieldInfos(leaf.getContext().reader())) {
      terms(leaf, field, said, ids);
      numbers(leaf, field, said);
      values(leaf, field, said);
    }
    said.forEach((doc, facts) -> documents.put(ids.get(doc), facts));
  }

  private static void terms(
      LeafReader leaf, FieldInfo field, Map<Integer, List<String>> said, Map<Integer, String> ids)
      throws IOException {
    Terms terms = leaf.terms(field.name);
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    while (each.next() != null) {
      String term = each.term().utf8ToString();
      PostingsEnum places = each.postings(null, PostingsEnum.POSITIONS);
      for (int doc = places.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = places.nextDoc()) {
        if (!said.containsKey(doc)) {
          continue;
        }
        var at = new StringBuilder();
        for (int i = 0; i < places.freq() && terms.hasPositions(); i++) {
          at.append(' ').append(places.nextPosition());
        }
        said.get(doc).add(field.name + "=" + term + at);
        if (field.name.equals("__HSEARCH_id")) {
          ids.put(doc, term);
        }
      }
    }
  }

  private static void numbers(LeafReader leaf, FieldInfo field, Map<Integer, List<String>> said)
      throws IOException {
    var numbers = leaf.getNumericDocValues(field.name);
    while (numbers != null && numbers.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (said.containsKey(numbers.docID())) {
        said.get(numbers.docID()).add(field.name + "#" + numbers.longValue());
      }
    }
  }

  private static void values(LeafReader leaf, FieldInfo field, Map<Integer, List<String>> said)
      throws IOException {
    var values = leaf.getSortedSetDocValues(field.name);
    while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (said.containsKey(values.docID())) {
        for (int i = 0; i < values.docValueCount(); i++) {
          said.get(values.docID())
              .add(field.name + "@" + values.lookupOrd(values.nextOrd()).utf8ToString());
        }
      }
    }
  }
}
