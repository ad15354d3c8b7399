package org.seminararchive.text;

/**
 * Japanese variant characters: forms before the reform of 1946 and their present forms (學 and 学, 數
 * and 数), variants in names (髙 and 高, 齋 and 斎), and characters confused in print (祟 and 崇). Search
 * folds them into one form. For speakers they only produce suggestions; people decide whether two
 * speakers are one. Stored texts are never changed.
 */
public final class VariantCharacters {
  // Each character corresponds to the usual character at the same index of the second string.
  public static final String VARIANTS =
      "祟齋齊斉邊邉髙﨑嵜濱澤廣國櫻龍眞惠德桒嶋嶌淵冨凜遙瑤曾藏傳靜顯榮壽萬圓會學實寶應緖條將彌禮槇穗鄕鐵驒亞惡壓圍爲醫壹隱營衞"
          + "驛緣鹽奧橫歐毆黃溫穩假價畫壞懷繪擴殼覺嶽樂勸卷寬歡罐觀關陷顏歸氣龜僞戲犧舊據擧虛峽挾狹堯曉區驅勳徑溪經繼莖螢輕鷄藝缺儉劍"
          + "圈檢權獻縣險驗嚴效恆鑛號濟碎劑册雜參慘棧蠶贊殘絲齒兒辭濕舍寫釋收從澁獸縱肅處敍奬燒稱證乘剩壤孃淨疊穰讓釀囑觸寢愼晉盡圖粹"
          + "醉隨髓數樞聲攝竊專戰淺潛纖踐錢禪雙壯搜插爭總聰莊裝騷增臟屬續墮體對帶滯臺瀧擇單擔膽團彈斷癡遲晝蟲鑄廳聽敕鎭遞轉點黨盜燈當"
          + "鬪獨讀屆繩貳惱腦廢拜賣麥發髮拔蠻祕彥甁佛拂竝變辨瓣辯豐沒飜滿默藥譯豫餘與譽搖樣謠來賴亂覽兩獵綠壘勵隸靈齡戀爐勞樓郞祿錄亙"
          + "灣靑淸敎步每徵歷曆內吳戶槪硏產狀查稅說絕";

  public static final String USUAL =
      "崇斎斎斎辺辺高崎崎浜沢広国桜竜真恵徳桑島島渕富凛遥瑶曽蔵伝静顕栄寿万円会学実宝応緒条将弥礼槙穂郷鉄騨亜悪圧囲為医壱隠営衛"
          + "駅縁塩奥横欧殴黄温穏仮価画壊懐絵拡殻覚岳楽勧巻寛歓缶観関陥顔帰気亀偽戯犠旧拠挙虚峡挟狭尭暁区駆勲径渓経継茎蛍軽鶏芸欠倹剣"
          + "圏検権献県険験厳効恒鉱号済砕剤冊雑参惨桟蚕賛残糸歯児辞湿舎写釈収従渋獣縦粛処叙奨焼称証乗剰壌嬢浄畳穣譲醸嘱触寝慎晋尽図粋"
          + "酔随髄数枢声摂窃専戦浅潜繊践銭禅双壮捜挿争総聡荘装騒増臓属続堕体対帯滞台滝択単担胆団弾断痴遅昼虫鋳庁聴勅鎮逓転点党盗灯当"
          + "闘独読届縄弐悩脳廃拝売麦発髪抜蛮秘彦瓶仏払並変弁弁弁豊没翻満黙薬訳予余与誉揺様謡来頼乱覧両猟緑塁励隷霊齢恋炉労楼郎禄録亘"
          + "湾青清教歩毎徴歴暦内呉戸概研産状査税説絶";

  private static final char FIRST = '\u4e00';
  private static final char[] USUAL_BY_CHARACTER = new char[Character.MAX_VALUE + 1 - FIRST];

  static {
    for (int i = 0; i < VARIANTS.length(); i++) {
      USUAL_BY_CHARACTER[VARIANTS.charAt(i) - FIRST] = USUAL.charAt(i);
    }
  }

  private VariantCharacters() {}

  /** Replaces all variants by their usual characters; keeps the length. */
  public static String usual(String text) {
    var usual = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      usual.append(usual(text.charAt(i)));
    }
    return usual.toString();
  }

  /** Usual form of one character. */
  public static char usual(char character) {
    // Shortcut: no character below the Han block has variants, and most characters are there.
    return character < FIRST || USUAL_BY_CHARACTER[character - FIRST] == 0
        ? character
        : USUAL_BY_CHARACTER[character - FIRST];
  }
}
