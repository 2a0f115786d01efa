//! A decision model, read and decided by dsntk.

use std::sync::Arc;

use dsntk_feel::context::FeelContext;
use dsntk_feel::{Name, values};
use dsntk_model::{Definitions, DmnElement, Expression, NamedElement, RequiredVariable};
use dsntk_model_evaluator::ModelEvaluator;
use serde_json::{Map, Value};

use crate::sheet::{Question, Sheet};

/// A model that decides complete sheets.
pub(crate) struct Model {
    namespace: String,
    name: String,
    questions: Vec<Question>,
    decisions: Vec<String>,
    evaluator: Arc<ModelEvaluator>,
}

impl Model {
    /// Reads a model; what the engine cannot read is an error in its words.
    pub(crate) fn read(xml: &str) -> Result<Self, String> {
        let definitions = dsntk_model::parse(xml).map_err(|error| error.to_string())?;
        let namespace = definitions.namespace().to_owned();
        let name = definitions.name().to_owned();
        let questions = questions(&definitions);
        let decisions = definitions.decisions().iter().map(|it| it.name().to_owned()).collect();
        let evaluator = ModelEvaluator::new(&[definitions]).map_err(|error| error.to_string())?;
        Ok(Self { namespace, name, questions, decisions, evaluator })
    }

    /// Every question that is asked.
    pub(crate) fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The names of the decisions.
    pub(crate) fn decisions(&self) -> &[String] {
        &self.decisions
    }

    /// The value of every decision by its name, and in the place of `rules` what it says of class and rule.
    ///
    /// Every decision is asked for anew and from the answers alone, so that none can stand in for another.
    pub(crate) fn decide(&self, sheet: &Sheet) -> Map<String, Value> {
        let mut answers = FeelContext::default();
        for (question, answer) in sheet {
            answers.set_entry(&question.as_str().into(), to_engine(answer));
        }
        let mut decided = Map::new();
        for decision in &self.decisions {
            let value =
                self.evaluator.evaluate_invocable(&self.namespace, &self.name, decision, &answers);
            match value {
                values::Value::Context(rules) if decision == "rules" => {
                    for part in ["class", "rule"] {
                        let value = rules.get_entry(&Name::from(part)).map(from_engine);
                        decided.insert(part.to_owned(), value.unwrap_or_default());
                    }
                }
                value => {
                    decided.insert(decision.clone(), from_engine(&value));
                }
            }
        }
        decided
    }
}

/// The inputs of a model with what their types allow.
fn questions(definitions: &Definitions) -> Vec<Question> {
    let types = definitions.item_definitions();
    let of_name =
        |name: &str| types.iter().find(|it| it.name() == name).expect("the type is there");
    let inputs = definitions.input_data();
    let questions = inputs.iter().map(|input| {
        let of_input = of_name(input.variable().type_ref());
        let several = of_input.is_collection();
        let of_option = match of_input.type_ref() {
            Some(item) if several => of_name(item),
            _ => of_input,
        };
        let allowed = of_option.allowed_values().as_ref().and_then(|it| it.text().as_ref());
        let allowed = allowed.expect("the options are listed");
        // Texts between commas: a list as JSON writes it, but for the brackets.
        let options = serde_json::from_str(&format!("[{allowed}]")).expect("a list of texts");
        Question { name: input.name().to_owned(), several, options }
    });
    questions.collect()
}

fn to_engine(answer: &Value) -> values::Value {
    match answer {
        Value::String(option) => values::Value::String(option.clone()),
        Value::Array(members) => values::Value::List(members.iter().map(to_engine).collect()),
        other => panic!("no answer: {other}"),
    }
}

/// What is neither a text nor a truth value is no decision, and becomes a text that no decision has.
fn from_engine(value: &values::Value) -> Value {
    match value {
        values::Value::String(text) => Value::String(text.clone()),
        values::Value::Boolean(truth) => Value::Bool(*truth),
        other => Value::String(format!("undecided: {other}")),
    }
}
