package io.sqlbot.migrate.sample.chat;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/chats")
class ChatController {

	private final ChatRepository chats;

	ChatController(ChatRepository chats) {
		this.chats = chats;
	}

	@GetMapping
	List<ChatView> chats() {
		return this.chats.findAllByOrderById().stream().map(ChatView::of).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ChatView begin(@RequestBody NewChat newChat) {
		Instant now = Instant.now();
		Chat chat = new Chat(newChat.workspaceId(), newChat.userId(), newChat.title(), now);
		chat.ask(newChat.question(), now);
		return ChatView.of(this.chats.save(chat));
	}

	record NewChat(long workspaceId, long userId, @Nullable String title, String question) {

	}

	record ChatView(@Nullable Long id, @Nullable String title, Instant createdAt, List<RecordView> records) {

		static ChatView of(Chat chat) {
			return new ChatView(chat.id(), chat.title(), chat.createdAt(),
					chat.records().stream().map(RecordView::of).toList());
		}

	}

	record RecordView(String question, @Nullable String sql, String status) {

		static RecordView of(ChatRecord record) {
			return new RecordView(record.question(), record.sql(), record.status());
		}

	}

}
