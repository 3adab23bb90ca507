package incident

// Measure is something that is counted in a report.
type Measure int

// The measures, in the order of the taxonomy.
const (
	Attempts     Measure = iota // calls tried
	PhoneMinutes                // on hold
	Minutes                     // of the service's work, done by somebody else
	Weeks                       // waited
	Months                      // without income
	Trips
	Rounds // times that documents were asked for again
	Amount // a band, 1 to AmountBands, 0 is unknown
	Household
	measures
)

// Slug is the measure's slug in the taxonomy.
func (m Measure) Slug() string {
	return [...]string{"phone_attempts", "phone_minutes", "subcontract_minutes", "weeks_waiting", "months_no_income",
		"trips", "documents_rounds", "amount_band", "household_band"}[m]
}

// Measures lists all measures.
func Measures() []Measure {
	all := make([]Measure, measures)
	for i := range all {
		all[i] = Measure(i)
	}
	return all
}

// Summed says whether reports add up in a measure; bands do not.
func (m Measure) Summed() bool { return m < Amount }

// How many bands there are. Amounts, in euros: up to 100, 500, 1000, 5000, above. Households, in
// persons: 1, 2, 3 or 4, 5 and more.
const (
	AmountBands    = 5
	HouseholdBands = 4
)

// AmountBand is the band of an amount in euros.
func AmountBand(euros int) int {
	switch {
	case euros <= 0:
		return 0
	case euros <= 100:
		return 1
	case euros <= 500:
		return 2
	case euros <= 1000:
		return 3
	case euros <= 5000:
		return 4
	}
	return 5
}

// HouseholdBand is the band of a number of persons.
func HouseholdBand(persons int) int {
	switch {
	case persons <= 0:
		return 0
	case persons <= 2:
		return persons
	case persons <= 4:
		return 3
	}
	return 4
}

// Values are how much of each measure; 0 was not said.
type Values [measures]int
