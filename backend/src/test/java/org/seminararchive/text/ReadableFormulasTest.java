package org.seminararchive.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableFormulasTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "深層学習と $\\phi^4$ 理論; 深層学習と ϕ⁴ 理論",
        "$\\phi^{4}$; ϕ⁴",
        "$O(\\sqrt{n})$; O(√n)",
        "$\\sqrt[3]{x+1}$; ³√(x+1)",
        "$\\frac{1}{2}$ or $\\dfrac{a+b}{2\\pi}$; 1/2 or (a+b)/2π",
        "$\\mathbb{R}^n \\to \\mathbb{R}$; ℝⁿ → ℝ",
        "$H_{ij}$, $x_1^2$, $e^{-\\beta H}$; Hᵢⱼ, x₁², e^(−β H)",
        "$SU(2)$ and $\\mathcal{N}=4$; SU(2) and N=4",
        "$\\hat{H}\\left(\\vec x\\right)$; Ĥ(x⃗)",
        "$\\Lambda$CDM at 90$^\\circ$; ΛCDM at 90°",
        "$\\log x \\le \\infty$; log x ≤ ∞",
        "\\(a\\,b\\) and \\[c\\]; a b and c",
        "It costs $5 and \\$6; It costs $5 and $6",
        "https://example.org/$x$; https://example.org/$x$",
        "$\\mbox{SU}(3)$ and $\\underline{x}$; SU(3) and x",
        "$\\ce{CO2}$ and $\\ce{SO4^2-}$; CO₂ and SO₄²⁻",
        "$x_{\\rm max}$; xₘₐₓ",
        "Schr\\\"odinger, Poincar\\'e and K\\\"{a}hler; Schrödinger, Poincaré and Kähler",
        "\\begin{equation}x^2\\end{equation}; x²",
        "$\\begin{pmatrix}1&0\\end{pmatrix}$; (1 0)",
        "$A^{\\top}B^T$ and $\\sum_{i=1}^N x_i$; AᵀBᵀ and ∑ᵢ₌₁ᴺ xᵢ",
        "$\\int_0^\\infty f$; ∫₀^∞ f",
        "$\\ket{0}\\bra{\\psi}$ and $\\braket{a|b}$; |0⟩⟨ψ| and ⟨a|b⟩",
        "$\\abs{x} \\not= \\norm{y}$ and $x \\not\\in A$; |x| ≠ ‖y‖ and x ∉ A",
        "$\\underset{x}{\\operatorname{argmin}} f$; argminₓ f",
        "$X \\stackrel{d}{=} Y$ and $\\underbrace{a+b}_{n}$; X =ᵈ Y and (a+b)ₙ",
        "$\\binom{n}{k}$ and $X \\xrightarrow{f} Y$; C(n,k) and X —f→ Y",
        "$\\dv{f}{x}$ and $\\pdv{L}{q}$; df/dx and ∂L/∂q",
        "no formula; no formula"
      })
  void formulasBecomeUnicode(String text, String expected) {
    assertThat(UnicodeForm.nfc(ReadableFormulas.in(text))).isEqualTo(UnicodeForm.nfc(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "$\\phi^4$; true",
        "$\\frac{1}{2}\\,\\mathrm{tr}\\,\\hat{H}^{2}$; true",
        "\\(\\begin{pmatrix}a\\\\b\\end{pmatrix}\\); true",
        "$\\input{/etc/passwd}$; false",
        "$\\alpha\\write18{ls}$; false",
        "\\(\\immediate\\openout5=a\\); false",
        "$^^5cinput{a}$; false",
        "$\\csname input\\endcsname$; false",
        "$\\begin{filecontents}{a}$; false",
        "$\\text{\\def\\x{}}$; false",
        "$\\@input{a}$; false",
      })
  void onlyCommandsOfMathematicsAreLeftToTex(String formula, boolean isMathematics) {
    assertThat(ReadableFormulas.isMathematics(formula)).isEqualTo(isMathematics);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$x",
        "$\\ce$",
        "$\\ce{$",
        "$\\begin$",
        "\\\"",
        "${$",
        "$}$",
        "$x^$",
        "$\\frac$",
        "$\\sqrt[$",
        "$\\$",
        "$a}}b{{$",
        "$^^_$"
      })
  void brokenFormulasAreNoError(String text) {
    assertThatCode(() -> ReadableFormulas.in(text)).doesNotThrowAnyException();
  }

  @Test
  void deepFormulasAreNoError() {
    String deep = "$" + "{^".repeat(400) + "x" + "}".repeat(400) + "$";
    assertThat(ReadableFormulas.in(deep.repeat(20))).contains("x");
  }
}
