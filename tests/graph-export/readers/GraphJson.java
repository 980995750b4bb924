import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What every reader prints: the graph as one JSON object, in ASCII. */
final class GraphJson {
  private final Map<String, String> nodes = new TreeMap<>();
  private final Map<String, String> edges = new TreeMap<>();

  void node(String id, Map<String, Object> attributes) {
    if (nodes.put(id, object(attributes)) != null) throw new IllegalStateException("two nodes " + id);
  }

  void edge(String id, String from, String to, Map<String, Object> attributes) {
    String text = "[" + quote(from) + "," + quote(to) + "," + object(attributes) + "]";
    if (edges.put(id, text) != null) throw new IllegalStateException("two edges " + id);
  }

  void print(List<String> warnings) {
    StringBuilder text = new StringBuilder("{\"warnings\":[");
    for (int i = 0; i < warnings.size(); i++) text.append(i > 0 ? "," : "").append(quote(warnings.get(i)));
    System.out.println(text.append("],\"nodes\":").append(members(nodes)).append(",\"edges\":").append(members(edges)).append("}"));
  }

  private static String object(Map<String, Object> attributes) {
    Map<String, String> values = new TreeMap<>();
    for (Map.Entry<String, Object> entry : attributes.entrySet()) {
      Object value = entry.getValue();
      boolean isPlain = value instanceof Number || value instanceof Boolean;
      if (value != null) values.put(entry.getKey(), isPlain ? value.toString() : quote(value.toString()));
    }
    return members(values);
  }

  private static String members(Map<String, String> values) {
    StringBuilder text = new StringBuilder("{");
    for (Map.Entry<String, String> entry : values.entrySet()) {
      if (text.length() > 1) text.append(",");
      text.append(quote(entry.getKey())).append(":").append(entry.getValue());
    }
    return text.append("}").toString();
  }

  private static String quote(String value) {
    StringBuilder text = new StringBuilder("\"");
    for (char sign : value.toCharArray()) {
      boolean isPlain = sign >= ' ' && sign < 127 && sign != '"' && sign != '\\';
      text.append(isPlain ? String.valueOf(sign) : String.format("\\u%04x", (int) sign));
    }
    return text.append('"').toString();
  }
}
