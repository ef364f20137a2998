package io.sqlbot.migrate.boot.hibernate.renamed;

import java.util.Set;

import io.sqlbot.migrate.RenamedFrom;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "datasource", schema = "app")
@RenamedFrom({ "core_datasource", "oldDatasource" })
class Datasource extends Dated {

	@Id
	Long id;

	@RenamedFrom("sort")
	@Column(name = "`Type`")
	String type;

	@Embedded
	Access access;

	@ElementCollection
	@RenamedFrom("datasource_labels")
	Set<String> tags;

	@Embeddable
	static class Access {

		@RenamedFrom("login")
		String userName;

	}

}
