package io.sqlbot.migrate.sample.user;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WorkspaceController {

	private final WorkspaceRepository workspaces;

	WorkspaceController(WorkspaceRepository workspaces) {
		this.workspaces = workspaces;
	}

	@GetMapping("/api/workspaces")
	List<WorkspaceView> workspaces() {
		return this.workspaces.findAllByOrderById().stream().map(WorkspaceView::of).toList();
	}

	record WorkspaceView(@Nullable Long id, String name, List<MemberView> members) {

		static WorkspaceView of(Workspace workspace) {
			return new WorkspaceView(workspace.id(), workspace.name(),
					workspace.members().stream().map(MemberView::of).toList());
		}

	}

	record MemberView(String account, String name, @Nullable String email, @Nullable String avatar, String role) {

		static MemberView of(WorkspaceMember member) {
			User user = member.user();
			return new MemberView(user.account(), user.name(), user.email(), user.avatar(), member.role());
		}

	}

}
