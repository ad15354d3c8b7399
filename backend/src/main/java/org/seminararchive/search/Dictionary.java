package org.seminararchive.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.ja.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.ja.dict.TokenInfoFST;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;

/** All readings of a word in the analyser's dictionary; the analyser itself returns only one. */
final class Dictionary {
  private Dictionary() {}

  /** In katakana; empty for an unknown word. */
  static Set<String> readings(String word) {
    TokenInfoDictionary dictionary = TokenInfoDictionary.getInstance();
    TokenInfoFST words = dictionary.getFST();
    var arc = words.getFirstArc(new FST.Arc<>());
    var reader = words.getBytesReader();
    int entry = 0;
    var readings = new TreeSet<String>();
    try {
      for (int i = 0; i < word.length(); i++) {
        if (words.findTargetArc(word.charAt(i), arc, arc, i == 0, reader) == null) {
          return readings;
        }
        entry += arc.output().intValue();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a dictionary in memory that could not be read", e);
    }
    if (!arc.isFinal()) {
      return readings;
    }
    var ids = new IntsRef();
    dictionary.lookupWordIds(entry + arc.nextFinalOutput().intValue(), ids);
    for (int i = 0; i < ids.length; i++) {
      String reading =
          dictionary.getReading(ids.ints[ids.offset + i], word.toCharArray(), 0, word.length());
      if (reading != null && Kana.isKana(reading)) {
        readings.add(reading);
      }
    }
    return readings;
  }
}
