package org.seminararchive.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ConditionalTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Stems verb forms that the preceding stemmer treats as separate words: learned and learning become
 * learn. Other words are kept: universality does not become university.
 */
final class InflectedEnglish extends ConditionalTokenFilter {
  private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

  InflectedEnglish(TokenStream words) {
    super(words, PorterStemFilter::new);
  }

  @Override
  protected boolean shouldFilter() {
    String text = word.toString();
    return text.endsWith("ing") || text.endsWith("ed");
  }
}
