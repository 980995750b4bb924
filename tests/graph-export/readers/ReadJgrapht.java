import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.graphml.GraphMLImporter;

/** GraphML, as JGraphT reads it with the schema on: ReadJgrapht FILE. It does not tell ids of edges: they are numbered. */
public final class ReadJgrapht {
  public static void main(String[] args) throws Exception {
    Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
    Map<String, Map<String, Object>> nodes = new TreeMap<>();
    Map<DefaultEdge, Map<String, Object>> edges = new IdentityHashMap<>();
    GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
    importer.setSchemaValidation(true);
    importer.setVertexFactory(id -> id);
    importer.addVertexAttributeConsumer((key, value) -> {
      if (key.getSecond().equals(GraphMLImporter.DEFAULT_VERTEX_ID_KEY)) return;
      nodes.computeIfAbsent(key.getFirst(), id -> new TreeMap<>()).put(key.getSecond(), valueOf(value));
    });
    importer.addEdgeAttributeConsumer((key, value) ->
        edges.computeIfAbsent(key.getFirst(), edge -> new TreeMap<>()).put(key.getSecond(), valueOf(value)));
    try (InputStreamReader input = new InputStreamReader(Files.newInputStream(Path.of(args[0])), StandardCharsets.UTF_8)) {
      importer.importGraph(graph, input);
    }
    GraphJson json = new GraphJson();
    for (String id : graph.vertexSet()) json.node(id, nodes.getOrDefault(id, Map.of()));
    int index = 0;
    for (DefaultEdge edge : graph.edgeSet()) {
      json.edge(String.valueOf(index++), graph.getEdgeSource(edge), graph.getEdgeTarget(edge), edges.getOrDefault(edge, Map.of()));
    }
    json.print(List.of());
  }

  private static Object valueOf(Attribute attribute) {
    String text = attribute.getValue();
    switch (attribute.getType()) {
      case BOOLEAN: return Boolean.valueOf(text);
      case INT: case LONG: return Long.valueOf(text);
      case FLOAT: case DOUBLE: return Double.valueOf(text);
      default: return text;
    }
  }
}
