import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.tinkerpop.gremlin.structure.Element;
import org.apache.tinkerpop.gremlin.structure.io.graphml.GraphMLReader;
import org.apache.tinkerpop.gremlin.tinkergraph.structure.TinkerGraph;

/** GraphML, as TinkerPop reads it: ReadTinkergraph FILE */
public final class ReadTinkergraph {
  public static void main(String[] args) throws Exception {
    TinkerGraph graph = TinkerGraph.open();
    try (InputStream input = Files.newInputStream(Path.of(args[0]))) {
      GraphMLReader.build().create().readGraph(input, graph);
    }
    GraphJson json = new GraphJson();
    graph.vertices().forEachRemaining(vertex -> json.node(vertex.id().toString(), properties(vertex)));
    graph.edges().forEachRemaining(edge -> {
      Map<String, Object> properties = properties(edge);
      properties.put("label", edge.label());
      json.edge(edge.id().toString(), edge.outVertex().id().toString(), edge.inVertex().id().toString(), properties);
    });
    json.print(List.of());
  }

  private static Map<String, Object> properties(Element element) {
    Map<String, Object> values = new TreeMap<>();
    element.properties().forEachRemaining(property -> values.put(property.key(), property.value()));
    return values;
  }
}
