package io.sqlbot.migrate.sample.chat;

import java.util.List;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface ChatRepository extends Repository<Chat, Long> {

	@EntityGraph(attributePaths = "records")
	List<Chat> findAllByOrderById();

	Chat save(Chat chat);

}
