package disclosure

import (
	"math/big"
	"math/rand/v2"
)

// system is what an attacker writes down: equations over unknown cells, solved as they come.
// It knows nothing of tables.
type system struct {
	pivots map[int]equation // each with the coefficient 1 in its own unknown
	prints map[int]uint64   // once all is written down
}

// equation says that a sum of unknowns is a number.
type equation struct {
	of    map[int]*big.Rat
	value *big.Rat
}

func newSystem() *system { return &system{pivots: map[int]equation{}} }

func sumOf(unknowns []int, value int) equation {
	e := equation{of: map[int]*big.Rat{}, value: big.NewRat(int64(value), 1)}
	for _, u := range unknowns {
		e.plus(u, big.NewRat(1, 1))
	}
	return e
}

func (e *equation) plus(u int, x *big.Rat) {
	old, ok := e.of[u]
	if !ok {
		old = new(big.Rat)
	}
	if sum := new(big.Rat).Add(old, x); sum.Sign() == 0 {
		delete(e.of, u)
	} else {
		e.of[u] = sum
	}
}

// minus takes f times another equation away.
func (e *equation) minus(f *big.Rat, other equation) {
	f = new(big.Rat).Neg(f)
	for u, x := range other.of {
		e.plus(u, new(big.Rat).Mul(f, x))
	}
	e.value = new(big.Rat).Add(e.value, new(big.Rat).Mul(f, other.value))
}

// reduce takes away all that is known.
func (s *system) reduce(e equation) equation {
	for again := true; again; {
		again = false
		for u := range e.of {
			if p, ok := s.pivots[u]; ok {
				e.minus(e.of[u], p)
				again = true
				break
			}
		}
	}
	return e
}

// add takes an equation in and says whether it told something new.
func (s *system) add(e equation) bool {
	e = s.reduce(e)
	if len(e.of) == 0 {
		if e.value.Sign() != 0 {
			panic("what is published contradicts itself")
		}
		return false
	}
	pivot, one := -1, new(big.Rat)
	for u, x := range e.of {
		if u > pivot {
			pivot, one = u, x
		}
	}
	inverse := new(big.Rat).Inv(one)
	for u, x := range e.of {
		e.of[u] = new(big.Rat).Mul(x, inverse)
	}
	e.value = new(big.Rat).Mul(e.value, inverse)
	for u, p := range s.pivots {
		if x, ok := p.of[pivot]; ok {
			p.minus(x, e)
			s.pivots[u] = p
		}
	}
	s.pivots[pivot] = e
	return true
}

// value is what a sum of unknowns must be, if the equations say it.
func (s *system) value(unknowns []int) (int, bool) {
	if s.prints == nil {
		s.print()
	}
	if s.trace(unknowns) != 0 {
		return 0, false // certainly not known
	}
	e := s.reduce(sumOf(unknowns, 0))
	if len(e.of) > 0 {
		return 0, false
	}
	return -int(e.value.Num().Int64()), e.value.IsInt()
}

// prime is the modulus of traces.
const prime = 1<<61 - 1

// print gives each unknown a trace: what is left of it after reducing, with a random number for each
// unknown that is left. A sum that is known leaves nothing, so its traces add up to zero; this
// spares most exact reductions.
func (s *system) print() {
	r := rand.New(rand.NewPCG(7, 7))
	s.prints = map[int]uint64{}
	draw := func(u int) uint64 {
		if _, ok := s.prints[u]; !ok {
			s.prints[u] = r.Uint64N(prime)
		}
		return s.prints[u]
	}
	p := big.NewInt(prime)
	for u, e := range s.pivots {
		sum := new(big.Int)
		for v, x := range e.of {
			if v == u {
				continue
			}
			term := new(big.Int).ModInverse(x.Denom(), p)
			term.Mul(term, x.Num()).Mul(term, new(big.Int).SetUint64(draw(v)))
			sum.Sub(sum, term)
		}
		s.prints[u] = sum.Mod(sum, p).Uint64()
	}
}

func (s *system) trace(unknowns []int) uint64 {
	var sum uint64
	for _, u := range unknowns {
		x, ok := s.prints[u]
		if !ok {
			return 1 // in no equation at all
		}
		sum = (sum + x) % prime
	}
	return sum
}
