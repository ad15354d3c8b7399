package org.seminararchive.speaker;

/**
 * Characters of Japanese names that are variants of one another, or that are mistaken for one
 * another in print: 齋 and 斎, 髙 and 高, 祟 and 崇. Two names that differ only so may be one person,
 * which a person has to decide; nothing is ever changed by this.
 */
final class VariantCharacters {
  // Each character of the first line is usually written as the one below it.
  static final String VARIANTS = "祟齋齊斉邊邉髙﨑嵜濱澤廣國櫻龍眞惠德桒嶋嶌淵冨凜遙瑤曾藏傳靜顯榮壽萬圓會學實寶應緖條將彌禮槇穗鄕鐵驒";
  static final String USUAL = "崇斎斎斎辺辺高崎崎浜沢広国桜竜真恵徳桑島島渕富凛遥瑶曽蔵伝静顕栄寿万円会学実宝応緒条将弥礼槙穂郷鉄騨";

  private VariantCharacters() {}

  static String usual(String name) {
    var usual = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      int at = VARIANTS.indexOf(name.charAt(i));
      usual.append(at < 0 ? name.charAt(i) : USUAL.charAt(at));
    }
    return usual.toString();
  }
}
