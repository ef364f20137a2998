package io.sqlbot.migrate.revision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class AlembicReplayTests {

	@Test
	void everyRecordedAnswerIsOursOrDeliberatelyDifferent() {
		int requests = 0;
		int equal = 0;
		Map<DeliberateDifference, Integer> deliberate = new EnumMap<>(DeliberateDifference.class);
		List<String> wrong = new ArrayList<>();
		for (JsonNode graph : RecordedAnswers.graphs()) {
			List<RevisionNode> nodes = RecordedAnswers.revisions(graph);
			for (JsonNode json : graph.get("requests")) {
				RecordedRequest request = new RecordedRequest(graph.get("id").asString(), nodes, json);
				Replay replay = Replay.of(request);
				List<String> differences = AnswerCheck.differences(request, replay);
				requests++;
				if (differences.isEmpty()) {
					equal++;
					continue;
				}
				DeliberateDifference.of(request, replay)
					.ifPresentOrElse((difference) -> deliberate.merge(difference, 1, Integer::sum),
							() -> wrong.add(describe(request, replay, differences)));
			}
		}
		print(requests, equal, deliberate, wrong);
		assertThat(requests).isPositive();
		assertThat(wrong).isEmpty();
	}

	private static void print(int requests, int equal, Map<DeliberateDifference, Integer> deliberate,
			List<String> wrong) {
		StringBuilder text = new StringBuilder("Answers recorded from Alembic: ");
		text.append(requests).append(" requests, ");
		text.append(equal).append(" equal, ");
		text.append(deliberate.values().stream().mapToInt(Integer::intValue).sum()).append(" deliberately different, ");
		text.append(wrong.size()).append(" wrong");
		deliberate.forEach((difference, count) -> text.append(System.lineSeparator())
			.append("  ")
			.append(count)
			.append(" ")
			.append(difference.reason()));
		wrong.forEach((line) -> text.append(System.lineSeparator()).append("  WRONG ").append(line));
		System.out.println(text);
	}

	private static String describe(RecordedRequest request, Replay replay, List<String> differences) {
		String ours = replay.failed() ? replay.failure().toString() : "";
		return request + " " + differences + (request.failed() ? " recorded " + request.error() : "") + " " + ours;
	}

}
