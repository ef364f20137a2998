package io.sqlbot.migrate.boot.hibernate.model;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.ConstraintMode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/**
 * Associations, embeddables and collections.
 */
final class Relations {

	private Relations() {
	}

	@Embeddable
	static class Address {

		String street;

		@Column(nullable = false, length = 10)
		String zip;

		@ManyToOne
		Country country;

	}

	@Embeddable
	record Money(long amount, @Column(length = 3) String currency) {
	}

	@Entity(name = "Country")
	static class Country {

		@Id
		@Column(length = 2)
		String code;

		@NaturalId
		String name;

	}

	@Entity(name = "Category")
	static class Category {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		@ManyToOne
		@OnDelete(action = OnDeleteAction.CASCADE)
		Category parent;

		@OneToMany(mappedBy = "parent")
		List<Category> children;

	}

	@Entity(name = "Shop")
	static class Shop {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		Long id;

		@Embedded
		Address address;

		@Embedded
		@AttributeOverride(name = "street", column = @Column(name = "billing_street"))
		@AttributeOverride(name = "zip", column = @Column(name = "billing_zip"))
		@AssociationOverride(name = "country", joinColumns = @JoinColumn(name = "billing_country"))
		Address billing;

		@Embedded
		Money turnover;

		@ElementCollection
		Set<String> tags;

		@ElementCollection
		@OrderColumn
		List<Money> prices;

		@ElementCollection
		@CollectionTable(name = "shop_hours", joinColumns = @JoinColumn(name = "shop"))
		@MapKeyColumn(name = "day", length = 9)
		@Column(name = "hours", nullable = false)
		Map<String, String> hours;

		@ElementCollection
		@Enumerated(EnumType.STRING)
		Map<BasicTypes.Weather, BasicTypes.Mood> moods;

		@ManyToMany
		Set<Category> categories;

		@ManyToMany
		@JoinTable(name = "shop_partner", joinColumns = @JoinColumn(name = "shop"),
				inverseJoinColumns = @JoinColumn(name = "partner"), foreignKey = @ForeignKey(name = "fk_partner_shop"))
		List<Shop> partners;

		@OneToMany
		List<Product> products;

		@OneToMany
		@JoinColumn(name = "discounted_by")
		@OrderColumn(name = "place")
		List<Product> discounts;

		@OneToOne
		Product best;

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		Category worst;

	}

	@Entity(name = "Product")
	static class Product {

		@EmbeddedId
		ProductKey id;

		@ManyToOne(optional = false)
		@JoinColumn(foreignKey = @ForeignKey(name = "fk_product_category"))
		Category category;

		@ManyToOne
		@JoinColumn(name = "replaced_series", referencedColumnName = "series")
		@JoinColumn(name = "replaced_number", referencedColumnName = "number")
		Product replacedBy;

	}

	@Embeddable
	static class ProductKey implements Serializable {

		private static final long serialVersionUID = 1L;

		@Column(length = 5)
		String series;

		int number;

		@Override
		public boolean equals(Object other) {
			return other instanceof ProductKey key && key.number == this.number && key.series.equals(this.series);
		}

		@Override
		public int hashCode() {
			return this.number;
		}

	}

	@Entity(name = "Manual")
	static class Manual {

		@EmbeddedId
		ProductKey id;

		@MapsId
		@OneToOne
		Product product;

	}

}
