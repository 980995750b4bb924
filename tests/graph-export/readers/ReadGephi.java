import java.io.File;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.types.IntervalSet;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** GraphML or GEXF, as Gephi's toolkit reads it, parallel edges not merged: ReadGephi FILE */
public final class ReadGephi {
  /** Columns that Gephi makes; the label is asked for below. */
  private static final Set<String> OWN = Set.of("Id", "Label", "Weight");

  public static void main(String[] args) throws Exception {
    LogManager.getLogManager().reset();
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    projects.newProject();
    Container container = importer.importFile(new File(args[0]));
    if (container == null) throw new IllegalStateException("Gephi does not read " + args[0]);
    container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
    importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
    Graph graph = Lookup.getDefault().lookup(GraphController.class).getGraphModel().getGraph();
    GraphJson json = new GraphJson();
    for (Node node : graph.getNodes()) json.node(node.getId().toString(), attributes(node));
    for (Edge edge : graph.getEdges()) {
      if (!edge.isDirected()) throw new IllegalStateException("an edge is not directed");
      json.edge(edge.getId().toString(), edge.getSource().getId().toString(), edge.getTarget().getId().toString(), attributes(edge));
    }
    List<String> warnings = new ArrayList<>();
    Iterator<Issue> issues = container.getReport().getIssues(1000);
    while (issues.hasNext()) {
      Issue issue = issues.next();
      if (issue.getLevel() != Issue.Level.INFO) warnings.add(issue.getLevel() + " " + issue.getMessage());
    }
    json.print(warnings);
    System.exit(0); // Gephi's threads would live on
  }

  /** By title; intervals as milliseconds since 1970, "[from, to]". */
  private static Map<String, Object> attributes(Element element) {
    Map<String, Object> values = new TreeMap<>();
    for (Column column : element.getAttributeColumns()) {
      Object value = element.getAttribute(column);
      if (OWN.contains(column.getTitle()) || value == null) continue;
      values.put(column.getTitle(), value instanceof IntervalSet ? intervals((IntervalSet) value) : value);
    }
    if (element.getLabel() != null) values.put("label", element.getLabel());
    return values;
  }

  private static String intervals(IntervalSet set) {
    StringBuilder text = new StringBuilder();
    for (Interval interval : set.toArray()) text.append(String.format("[%.0f, %.0f]", interval.getLow(), interval.getHigh()));
    return text.toString();
  }
}
