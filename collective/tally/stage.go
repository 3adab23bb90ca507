package tally

// Unit is one vote in the hundred-thousandths of a vote that STV counts in: transfer
// values have five decimal places.
const Unit = 100_000

// Action is what happens in a Stage of STV.
type Action string

// The actions. LastSeats elects all who continue, since there are as many as seats;
// Undecided ends a count whose last seats fall to equals that no ballot names.
const (
	First     Action = "first"
	Surplus   Action = "surplus"
	Exclusion Action = "exclusion"
	LastSeats Action = "last"
	Undecided Action = "undecided"
)

// Parcel is a number of papers that go to a candidate, or nowhere where To is -1, at
// the same value, in Units.
type Parcel struct {
	To     int
	Papers int64
	Value  int64
}

// Stage is one of STV. Votes are those at its end, in Units; with Exhausted and Lost
// they always add up to all votes. Candidate is whose Surplus or all of whose papers
// are transferred. Elected are those whom the stage elects, in order.
//
// Tied lists candidates who were equal where one had to be chosen: Settled is the
// stage, from 1 on, at whose end they were not equal, or 0 where they always were. In
// that case each was tried, and Matters says that the result depends on it; the count
// goes on with Candidate as one of the cases.
type Stage struct {
	Action    Action
	Candidate int
	Surplus   int64
	Parcels   []Parcel
	Votes     []int64
	Exhausted int64 // so far, of papers that name nobody who continues
	Lost      int64 // so far, in the decimals that are ignored
	Elected   []int

	Tied    []int
	Settled int
	Matters bool
}
