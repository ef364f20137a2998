package io.sqlbot.migrate.sample.user;

import java.util.List;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface WorkspaceRepository extends Repository<Workspace, Long> {

	@EntityGraph(attributePaths = "members.user")
	List<Workspace> findAllByOrderById();

}
